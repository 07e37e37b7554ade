import { describe, expect, test } from 'vitest';
import { writeBadge, type Badge } from '../../../../src/syndication/badge/badge.ts';
import { toModelBadge } from '../../../../src/syndication/badge/model-badge.ts';
import { states } from '../../../../src/timeline/state.ts';
import { t } from '../../figures/words.ts';
import { readRecord } from '../../timeline/real-record.ts';
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

describe('the words of a badge', () => {
  const { models, day } = readRecord();
  const badgeOf = (id: string): Badge =>
    toModelBadge(
      models.find((model) => model.id === id)!,
      day,
      'ar',
      t,
    );

  test.each([
    ['gpt-4-0613', 'أُوقف في الواجهة البرمجية 2026-10-23'],
    ['gpt-4o', 'يتوقف في الواجهة البرمجية 2027-01-14'],
    ['evals-platform', 'تتوقف 2026-11-30'],
    ['gpt-5-5', 'أُوقف جزئيًا'],
    ['gpt-5', 'أُعلن إيقافه جزئيًا'],
    ['chatgpt-on-whatsapp', 'أُوقفت جزئيًا'],
    ['standard-voice-mode', 'لا يُعرف حاله'],
  ])('of %s say no more than the record knows: %s', (id, status) => {
    expect(badgeOf(id).status).toBe(status);
  });

  test('name every surface to those who do not see them', () => {
    expect(badgeOf('gpt-4o').title).toContain('أُوقف، الواجهة البرمجية: أُعلن إيقافه');
  });
});
