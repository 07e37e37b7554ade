import { formatShortDate } from '../arabic/dates.ts';
import type { Translate } from '../strings.ts';
import type { TimelineRecord } from '../timeline/record.ts';
import { upcomingDates } from '../timeline/upcoming.ts';

/**
 * Queries that show what can be asked, made of the nearest shutdown dates: when something ends, what replaces something
 * else, and a day; and a term that stands in the glossary.
 */
export function searchExamples(record: TimelineRecord, t: Translate): string[] {
  const dates = upcomingDates(record);
  const models = [...new Set(dates.flatMap(({ items }) => items.map(({ item }) => item.model.name)))];
  const [first, second = first] = models;
  const last = dates.at(-1);
  return [
    ...(first === undefined ? [] : [t('search.exampleEnd', { model: first })]),
    ...(second === undefined ? [] : [t('search.exampleReplacement', { model: second })]),
    ...(last === undefined ? [] : [formatShortDate(last.on)]),
    t('search.exampleTerm'),
  ];
}
