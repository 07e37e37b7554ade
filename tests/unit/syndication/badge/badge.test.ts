import { describe, expect, test } from 'vitest';
import { writeBadge, type Badge } from '../../../../src/syndication/badge/badge.ts';
import { modelEnd } from '../../../../src/syndication/badge/model-end.ts';
import { states } from '../../../../src/timeline/state.ts';
import { readXml } from '../read-xml.ts';

const badge: Badge = {
  name: 'gpt-4o',
  status: 'يأفل 2027-01-14',
  state: 'announced',
  title: 'GPT-4o: <أُعلن> & "قريب"',
  language: 'ar',
};

describe('a badge', () => {
  test.each(states)('is well-formed for the state "%s", and says itself in words', (state) => {
    const { svg } = readXml(writeBadge({ ...badge, state }));
    expect(svg.title).toBe(badge.title);
    expect(svg['@_aria-label']).toBe(badge.title);
    expect(svg['@_role']).toBe('img');
  });

  test('holds no text, style, script or link that another site would have to trust', () => {
    expect(writeBadge(badge)).not.toMatch(/<(?:text|style|script|a|image|use|foreignObject)\b|href|style=/u);
  });

  test('is as wide as its words need', () => {
    const width = (name: string): number => Number(readXml(writeBadge({ ...badge, name })).svg['@_width']);
    expect(width('gpt-4o-2024-08-06')).toBeGreaterThan(width('gpt-4o') + 40);
  });
});

describe('the date of a badge', () => {
  type Life = Parameters<typeof modelEnd>[0]['lives'][number];
  const life = (state: string, shutdownOn?: string) =>
    ({ standing: { state, shutdownOn } }) as unknown as Life;

  test('is the nearest that lies ahead', () => {
    const lives = [
      life('announced', '2027-06-01'),
      life('announced', '2027-01-14'),
      life('retired', '2026-01-01'),
    ];
    expect(modelEnd({ state: 'announced', lives })).toEqual({ state: 'announced', on: '2027-01-14' });
  });

  test('is the last one when all is over, and none while the model lives', () => {
    const lives = [life('retired', '2026-02-13'), life('retired', '2026-04-03')];
    expect(modelEnd({ state: 'retired', lives }).on).toBe('2026-04-03');
    expect(modelEnd({ state: 'active', lives: [life('active')] }).on).toBeUndefined();
  });
});
