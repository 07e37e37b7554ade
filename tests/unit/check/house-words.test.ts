import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { proofread, proofRulesFor } from '../../../src/check/proof/proofread.ts';
import { checkRecord } from '../../../src/check/record-findings.ts';
import { checkTerms, refusedWords } from '../../../src/check/term-findings.ts';

const at = (text: string, field = 'text') => ({ text, field, lineAt: () => 1 });
const language = (text: string, field?: string): string[] =>
  proofread(at(text, field), proofRulesFor('content')).map(({ message }) => message);

describe('the grammar that a machine can tell', () => {
  test.each([
    ['بعد يومان من الإعلان', '«بعد يومين»'],
    ['من يومان إلى شهر', '«من يومين»'],
    ['بحسب رسالة OpenAI بحسب مشروع', 'مرتين'],
  ])('refuses «%s»', (text, fix) => {
    expect(language(text)).toEqual([expect.stringContaining(fix)]);
  });

  test.each([
    'تدوينة مؤرخة في 30 أغسطس/آب',
    'بعد يومين من الإعلان',
    'بقي يومان',
    'بحسب الشركة. وقال آخرون، بحسب تقرير',
    'النسخة المؤرخة gpt-5-2025-08-07',
  ])('lets «%s» stand', (text) => {
    expect(language(text)).toEqual([]);
  });

  test('refuses «بحسب» where a claim brings it', () => {
    expect(language('رسالة بحسب مشروع', '<Claim> publisher')).toHaveLength(1);
  });
});

describe('the terms of the house', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uful-terms-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  writeFileSync(
    join(folder, 'terms.yml'),
    '- id: code\n  term: الشيفرة\n  english: code\n  definition: نص البرنامج.\n  not:\n    - write: الشفرة\n      instead: الشيفرة\n      why: كتابة واحدة\n    - write: المتاحة عمومًا\n      instead: المتاحة للعموم\n      why: تُقرأ غير ذلك\n',
  );
  const found = (text: string): string[] =>
    checkTerms(at(text), refusedWords(folder)).map(({ message }) => message);

  test.each(['كتب الشفرة', 'والشفرة مفتوحة', 'للنماذج المتاحة\u00A0عمومًا'])(
    'refuse «%s», and say why',
    (text) => {
      expect(found(text)).toEqual([expect.stringMatching(/is written «.+» here: ./u)]);
    },
  );

  test.each(['كتب الشيفرة', 'الشفرات', 'المتاحة للعموم'])('let «%s» stand', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('refuse nothing in a tree that has none', () => {
    expect(refusedWords(tmpdir())).toEqual([]);
  });
});

describe('what the record says beyond what it knows', () => {
  const lineOf = () => 1;
  const announcement = {
    id: '2026-01-01-api-x',
    title: 'إيقاف نموذج بمهلة 90 يومًا',
    titleEn: 'X',
    announcedOn: '2026-01-01',
    surface: 'api',
    certainty: 'primary',
    items: [{ name: 'gpt-x', life: 'gpt-x/api', shutdownOn: '2026-04-01' }],
    sources: [{ id: 's', url: 'https://openai.com/', publisher: 'OpenAI' }],
  };
  const messages = (place: 'retirement' | 'article', data: unknown): string[] =>
    checkRecord(place, data, lineOf).map(({ field, message }) => `${field}: ${message}`);

  test('is a title with another notice than the dates give', () => {
    expect(messages('retirement', announcement)).toEqual([]);
    const later = { ...announcement, items: [{ ...announcement.items[0], shutdownOn: '2026-04-03' }] };
    expect(messages('retirement', later)).toEqual([expect.stringContaining('title: says 90 days')]);
  });

  test('is a return that is noted and not told', () => {
    const changes = [{ on: '2026-05-01', kind: 'noted', note: 'عادت الخدمة في أوروبا.', sources: ['s'] }];
    expect(messages('retirement', { ...announcement, changes })).toEqual([
      expect.stringContaining('changes[0].kind: tells of a return'),
    ]);
  });

  test('is a dated snapshot that would end its model', () => {
    const items = [{ name: 'gpt-x-2025-01-01', life: 'gpt-x/api', shutdownOn: '2026-04-01' }];
    expect(messages('retirement', { ...announcement, items })).toEqual([
      expect.stringContaining('items[0].scope: is missing'),
    ]);
    for (const more of [{ scope: 'snapshot' }, { aliases: ['gpt-x'] }]) {
      expect(messages('retirement', { ...announcement, items: [{ ...items[0], ...more }] })).toEqual([]);
    }
  });

  test('is a page that overwrites its past without the copy that was read', () => {
    const source = {
      url: 'https://developers.openai.com/api/docs/deprecations',
      publisher: 'OpenAI',
      date: '2026-08-20',
    };
    expect(messages('article', { sources: [source] })).toEqual([
      expect.stringContaining('sources[0].via: is missing'),
    ]);
    expect(messages('article', { sources: [{ ...source, via: 'https://copy.example/' }] })).toEqual([]);
    expect(messages('article', { sources: [{ ...source, date: undefined }] })).toEqual([]);
  });
});
