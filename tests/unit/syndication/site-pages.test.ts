import { describe, expect, test } from 'vitest';
import { listPages, type SiteContent } from '../../../src/syndication/site-pages.ts';

const article = (slug: string, publishedOn: string, topic: string) => ({
  slug,
  publishedOn,
  topics: [{ id: topic }],
  corrections: [],
});
const retirement = (id: string, announcedOn: string, surface: string) => ({
  id,
  announcedOn,
  surface,
  state: 'retired',
  year: Number(announcedOn.slice(0, 4)),
  items: [],
  changes: [],
});

const newer = article('newer', '2026-11-22', 'api');
const older = article('older', '2026-10-01', 'chatgpt');
const late = retirement('late', '2026-04-22', 'api');
const early = retirement('early', '2023-06', 'chatgpt');

// Only what the list reads; the rest of an article and of the record has no part in it.
const content = {
  articles: [newer, older],
  lists: [[newer], [older]],
  topics: [{ id: 'api' }, { id: 'chatgpt' }, { id: 'voice' }],
  record: {
    retirements: [late, early],
    models: [
      { id: 'gone', lives: [{ events: [{ retirement: late }] }] },
      { id: 'alive', lives: [{ events: [] }] },
    ],
  },
  standing: { about: undefined, accessibility: '2026-08-02', corrections: '2026-09-01' },
} as unknown as SiteContent;

const days = new Map(listPages(content).map(({ path, changedOn }) => [path, changedOn]));

describe('the pages of the site', () => {
  test('have addresses of their own', () => {
    expect(days.size).toBe(listPages(content).length);
  });

  test('are dated by the newest of what they list', () => {
    expect(days.get('/')).toBe('2026-11-22');
    expect(days.get('/articles/')).toBe('2026-11-22');
    expect(days.get('/articles/page/2/')).toBe('2026-10-01');
    expect(days.get('/topics/chatgpt/')).toBe('2026-10-01');
    expect(days.get('/timeline/')).toBe('2026-04-22');
    expect(days.get('/timeline/by/surface/chatgpt/')).toBe('2023-06-01');
    expect(days.get('/timeline/by/year/2026/')).toBe('2026-04-22');
    expect(days.get('/models/')).toBe('2026-04-22');
  });

  test('are dated by nothing when they list nothing or their content has no date', () => {
    for (const path of [
      '/topics/voice/',
      '/timeline/by/state/active/',
      '/models/alive/',
      '/feeds/',
      '/about/',
    ]) {
      expect(days.has(path)).toBe(true);
      expect(days.get(path)).toBeUndefined();
    }
    expect(days.get('/about/accessibility/')).toBe('2026-08-02');
    expect(days.get('/corrections/')).toBe('2026-09-01');
  });

  test('leave out the page for missing pages and the search', () => {
    expect([...days.keys()].filter((path) => /404|search/u.test(path))).toEqual([]);
  });
});
