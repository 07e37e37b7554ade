import { formatDate, formatShortDate } from '../../arabic/dates.ts';
import type { SearchHit } from '../../search/read/engine.ts';
import { isDay, isMonth, type CalendarDate } from '../../calendar/calendar-day.ts';
import { element, toMarkedNodes, toNodes, toSentence } from './text.ts';
import type { SearchWords } from './words.ts';

/** Topics of an article that are shown. */
const TOPICS = 2;

/** A result as an element of the list. Its first link goes to the page, the second to the section of the excerpt. */
export function toResult(hit: SearchHit, words: SearchWords, base: string): HTMLLIElement {
  const { url, facts, title, excerpt } = hit;
  const link = element('a', { href: base + url }, toMarkedNodes(title));
  const text = [
    ...toNodes(excerpt.cutBefore ? '…' : ''),
    ...toMarkedNodes(excerpt.stretches),
    ...toNodes(excerpt.cutAfter ? '…' : ''),
  ];
  const item = element('li', { 'data-result': facts.type }, [
    element('h2', {}, [link]),
    element('p', { class: 'meta' }, aboutOf(hit, words)),
    element('p', { class: 'excerpt' }, text),
  ]);
  if (excerpt.section) {
    const { id, title: name } = excerpt.section;
    const section = element('a', { href: `${base}${url}#${id}` }, toNodes(name));
    item.append(element('p', { class: 'section' }, toSentence(words.inSection, { section: [section] })));
  }
  return item;
}

/** Type, date, then topics or a note, each apart. */
function aboutOf({ facts }: SearchHit, words: SearchWords): HTMLElement[] {
  const { type, date, topics = [], note } = facts;
  const parts = [toNodes(words.types[type])];
  if (date && isDate(date)) {
    const time = element('time', { role: 'none', datetime: date, title: formatDate(date) }, [
      formatShortDate(date),
    ]);
    parts.push(type === 'model' ? toSentence(words.released, { date: [time] }) : [time]);
  }
  if (note) parts.push(toNodes(note));
  parts.push(...topics.slice(0, TOPICS).map(({ name }) => toNodes(name)));
  return parts.map((part) => element('span', {}, part));
}

function isDate(date: string): date is CalendarDate {
  return isDay(date) || isMonth(date);
}
