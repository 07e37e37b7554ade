import { describe, expect, test } from 'vitest';
import { isInBuild, publicationOf, type Publication } from '../../../src/content/publication.ts';
import type { CalendarDate } from '../../../src/calendar/calendar-day.ts';

const today = '2026-11-22';

interface Case {
  on: CalendarDate;
  draft?: boolean | undefined;
  publication: Publication;
}

describe.each<Case>([
  { on: '2026-11-21', publication: 'published' },
  { on: '2026-11-22', publication: 'published' },
  { on: '2026-11-23', publication: 'scheduled' },
  { on: '2027-01-01', publication: 'scheduled' },
  { on: '2026-11-22', draft: false, publication: 'published' },
  { on: '2026-11-22', draft: undefined, publication: 'published' },
  { on: '2026-11-21', draft: true, publication: 'draft' },
  { on: '2026-11-23', draft: true, publication: 'draft' },
  { on: '2026-11', publication: 'published' },
  { on: '2026-12', publication: 'scheduled' },
])('an item of $on with draft $draft', ({ publication, ...item }) => {
  test(`is ${publication}`, () => {
    expect(publicationOf(item, today)).toBe(publication);
  });

  test('is in a build only when it is published, and in every preview', () => {
    expect(isInBuild(item, { today, preview: false })).toBe(publication === 'published');
    expect(isInBuild(item, { today, preview: true })).toBe(true);
  });
});

test('a scheduled item is published by the build of its day, not before', () => {
  const item = { on: '2026-12-01' } as const;
  expect(publicationOf(item, '2026-11-30')).toBe('scheduled');
  expect(publicationOf(item, '2026-12-01')).toBe('published');
});
