import { expect, test } from 'vitest';
import { searchExamples } from '../../../src/words/search-examples.ts';
import { recordOf } from '../figures/hand-made.ts';
import { t } from '../figures/words.ts';
import { item, retirement } from '../timeline/entries.ts';

const DAY = '2026-11-22';
const ending = (name: string, shutdownOn: `${number}-${number}-${number}`) =>
  retirement(name, { announcedOn: '2026-06-01', items: [item(name, { shutdownOn })] });
const term = t('search.exampleTerm');

test('the examples of a search are of the nearest dates, each of another kind', () => {
  const record = recordOf(
    [ending('later', '2027-01-14'), ending('sooner', '2026-12-01'), ending('gone', '2026-10-01')],
    DAY,
  );
  expect(searchExamples(record, t)).toEqual([
    t('search.exampleEnd', { model: 'sooner' }),
    t('search.exampleReplacement', { model: 'later' }),
    '14\u00A0يناير\u00A02027',
    term,
  ]);
});

test('they ask twice for the same model where one alone ends, and for a term where nothing does', () => {
  expect(searchExamples(recordOf([ending('only', '2026-12-01')], DAY), t).slice(0, 2)).toEqual([
    t('search.exampleEnd', { model: 'only' }),
    t('search.exampleReplacement', { model: 'only' }),
  ]);
  expect(searchExamples(recordOf([ending('gone', '2026-10-01')], DAY), t)).toEqual([term]);
});
