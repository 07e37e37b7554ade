import { describe, expect, test } from 'vitest';
import { checkContradictions } from '../../../src/check/contradictions.ts';
import { formatField } from '../../../src/check/problem.ts';
import { parseYaml } from '../../../src/content/document.ts';
import type { Place } from '../../../src/content/tree.ts';

const sources = `
sources: [{ id: notice, publisher: OpenAI, url: 'https://openai.com/a/' }]
`;

const retirement = (rest: string, item = 'shutdownOn: 2026-12-11'): string => `
id: 2026-06-11-api-gpt-0
title: إيقاف
titleEn: End
announcedOn: 2026-06-11
surface: api
certainty: primary
items:
  - name: gpt-0
    life: gpt-0/api
    ${item}
${rest}${sources}`;

const life = (rest: string): string => `
id: gpt-0
name: GPT-0
kind: model
family: gpt-0
lives:
  - id: api
    surface: api
    ${rest}
${sources}`;

const article = (rest: string): string => `
title: عنوان
deck: مقدمة
publishedOn: 2026-06-11
topics: [api]
${rest}
sources: [{ publisher: OpenAI, url: 'https://openai.com/a/' }]
`;

const change = (kind: string, rest: string): string =>
  `changes:\n  - { on: 2026-07-01, kind: ${kind}, note: نص, sources: [notice]${rest} }`;
const claims = (about: string, last: string): string =>
  `{ about: ${about}, note: نص, claims: [{ value: 2026-06-10, sources: [notice] }, { value: ${last}, sources: [notice] }] }`;
const released = 'releasedOn: 2024-05-13\n    releasedCertainty: primary\n    releasedSources: [notice]';

function fieldsIn(place: Place, source: string): string[] {
  const fields: string[] = [];
  const { data, flaws } = parseYaml(source);
  expect(flaws).toEqual([]);
  checkContradictions(place, data, (path) => fields.push(formatField(path)));
  return fields;
}

describe('fields that cannot be true together', () => {
  test.each<[string, Place, string, string]>([
    [
      'a postponement of no date',
      'retirement',
      retirement(change('postponed', ', to: 2027-01-01'), 'note: نص'),
      'changes[0].kind',
    ],
    [
      'an advance of no date',
      'retirement',
      retirement(change('advanced', ', to: 2026-11-01'), 'note: نص'),
      'changes[0].kind',
    ],
    [
      'a postponement to an earlier day',
      'retirement',
      retirement(change('postponed', ', to: 2026-11-01')),
      'changes[0].to',
    ],
    [
      'an advance to a later day',
      'retirement',
      retirement(change('advanced', ', to: 2027-01-01')),
      'changes[0].to',
    ],
    [
      '"at the earliest" of no date',
      'retirement',
      retirement(change('noted', ', atEarliest: true')),
      'changes[0].atEarliest',
    ],
    [
      'a change before the announcement',
      'retirement',
      retirement(change('noted', '').replace('2026-07-01', '2026-05-01')),
      'changes[0].on',
    ],
    [
      'an item announced before its announcement',
      'retirement',
      retirement('', 'announcedOn: 2026-06-01'),
      'items[0].announcedOn',
    ],
    [
      'a conflict whose last claim is not the date',
      'retirement',
      retirement(`conflicts: [${claims('shutdownOn', '2026-12-12')}]`),
      'conflicts[0].claims[1].value',
    ],
    [
      'a conflict about a date that is not there',
      'retirement',
      retirement(`conflicts: [${claims('shutdownOn', '2026-12-12')}]`, 'note: نص'),
      'conflicts[0].claims[1].value',
    ],
    [
      'replacements that are not the oldest first',
      'retirement',
      retirement('', 'replacements: [{ listedOn: 2026-08-01, name: a }, { listedOn: 2026-07-01, name: b }]'),
      'items[0].replacements[1].listedOn',
    ],
    [
      'a certainty of no day',
      'model',
      life('releasedCertainty: primary\n    knownBy: { on: 2024-05-13, source: notice }'),
      'lives[0].releasedCertainty',
    ],
    [
      'sources of no day',
      'model',
      life('releasedSources: [notice]\n    knownBy: { on: 2024-05-13, source: notice }'),
      'lives[0].releasedSources',
    ],
    [
      'a day without its certainty',
      'model',
      life('releasedOn: 2024-05-13\n    releasedSources: [notice]'),
      'lives[0].releasedCertainty',
    ],
    [
      'a day that is known and unknown',
      'model',
      life(`${released}\n    knownBy: { on: 2024-05-13, source: notice }`),
      'lives[0].knownBy',
    ],
    [
      'bounds the wrong way round',
      'model',
      life('notBefore: { on: 2024-06-01, source: notice }\n    knownBy: { on: 2024-05-13, source: notice }'),
      'lives[0].knownBy.on',
    ],
    [
      'an end before the beginning',
      'model',
      life(`${released}\n    knownUntil: { on: 2024-05-01, source: notice }`),
      'lives[0].knownUntil.on',
    ],
    [
      'a release that is not the last claim',
      'model',
      life(`${released}\n    conflicts: [${claims('releasedOn', '2024-05-14')}]`),
      'lives[0].conflicts[0].claims[1].value',
    ],
    [
      'a correction after the last update',
      'article',
      article('updatedOn: 2026-06-20\ncorrections: [{ on: 2026-06-21, note: نص }]'),
      'corrections[0].on',
    ],
    [
      'a correction of what was never updated',
      'article',
      article('corrections: [{ on: 2026-06-21, note: نص }]'),
      'corrections[0].on',
    ],
  ])('%s', (_, place, source, field) => {
    expect(fieldsIn(place, source)).toEqual([field]);
  });

  test.each<[string, Place, string]>([
    ['a postponement of the first date', 'retirement', retirement(change('postponed', ', to: 2027-01-01'))],
    [
      'a month in which the announcement lies',
      'retirement',
      retirement(change('noted', '').replace('2026-07-01', '2026-06')),
    ],
    [
      'a conflict that ends with the date',
      'retirement',
      retirement(`conflicts: [${claims('shutdownOn', '2026-12-11')}]`),
    ],
    ['a known day of release', 'model', life(released)],
    [
      'a correction on the day of the update',
      'article',
      article('updatedOn: 2026-06-21\ncorrections: [{ on: 2026-06-21, note: نص }]'),
    ],
  ])('but not %s', (_, place, source) => {
    expect(fieldsIn(place, source)).toEqual([]);
  });
});
