import type { CalendarDate, CalendarDay } from '../calendar/calendar-day.ts';
import type { ModelEntry } from '../schemas/model.ts';
import type { RetirementEntry } from '../schemas/retirement.ts';
import type { WatchKnown } from '../schemas/watch-known.ts';
import type { HelpFinding } from './finding.ts';
import type { HelpSentence } from './help-lines.ts';
import type { HelpEntry, HelpPage } from './help-page.ts';
import { findModelNames, isNamedIn, keepNamed } from './model-names.ts';
import { findDays } from './page-days.ts';

/** An announcement of the record with what it can be known by in prose. */
interface KnownEnd {
  id: string;
  days: ReadonlySet<CalendarDate>;
  names: readonly string[];
}

/**
 * Compares a page of the help centre with what the record says of ChatGPT and the products. The page is prose, so this
 * asks little: whether the record has an announcement that shares a name and a day with what stands under a heading, and
 * whether it has each day, and each name of a model, of the sentences that speak of an end. Whatever has no answer is
 * found, for a person to read.
 */
export function compareHelp(
  page: HelpPage,
  record: readonly RetirementEntry[],
  models: readonly ModelEntry[],
  judged: WatchKnown['sentences'],
): HelpFinding[] {
  const known = record
    .filter(({ surface }) => surface !== 'api')
    .map((entry): KnownEnd => ({ id: entry.id, days: daysOf(entry), names: namesOf(entry, models) }));
  const all = [...new Set([...models.flatMap(namesOfModel), ...known.flatMap(({ names }) => names)])];
  return page.entries.flatMap((entry): HelpFinding[] => {
    const ends = entry.ends.filter((sentence) => !isJudged(sentence, entry, judged));
    if (ends.length === 0) return [];
    const base = { page, title: entry.title, on: entry.on };
    const said = new Set([...(entry.on ? [entry.on] : []), ...findDays(entry.text)]);
    const matched = known.filter(
      ({ days, names }) =>
        [...said].some((day) => hasDay(days, day)) &&
        (names.some((name) => isNamedIn(name, entry.text)) ||
          findModelNames(entry.text).some((name) => isFamilyOf(name, names))),
    );
    if (matched.length === 0) {
      const names = [...new Set(ends.flatMap(({ text }) => findNames(text, all)))];
      const dates = [...new Set(ends.flatMap(({ text }) => findDays(text)))];
      if (entry.on === undefined || names.length === 0) {
        return ends.map(({ line, text }) => ({
          ...base,
          kind: 'help-to-read',
          line,
          text,
          lacking: dates.join(', '),
        }));
      }
      return [{ ...base, on: entry.on, kind: 'help-announced', line: ends[0]!.line, ends, names, dates }];
    }
    return ends.flatMap(({ line, text }): HelpFinding[] => {
      const lacking = [
        ...findDays(text).filter((day) => day !== entry.on && !matched.some(({ days }) => hasDay(days, day))),
        ...unknownNames(text, matched, all),
      ];
      if (lacking.length === 0) return [];
      return [{ ...base, kind: 'help-to-read', line, text, lacking: lacking.join(', ') }];
    });
  });
}

function isJudged({ text }: HelpSentence, { on }: HelpEntry, judged: WatchKnown['sentences']): boolean {
  return judged.some((one) => text.includes(one.quote) && (one.on === undefined || one.on === on));
}

/** Names of a sentence that the announcements do not have; none where it names one of theirs, which it is about then. */
function unknownNames(text: string, matched: readonly KnownEnd[], all: readonly string[]): string[] {
  const names = findNames(text, all);
  const isOurs = (name: string): boolean =>
    matched.some((end) => end.names.some((own) => isNamedIn(own, name)) || isFamilyOf(name, end.names));
  const unheard = findModelNames(text).filter(
    (name) => !isOurs(name) && !all.some((other) => isNamedIn(other, name)),
  );
  return names.some(isOurs) ? unheard : names;
}

/** Whether a name is the beginning of others: «GPT-5.2 models» are GPT-5.2 Instant and its like. */
function isFamilyOf(name: string, names: readonly string[]): boolean {
  return names.some((one) => one.startsWith(`${name} `));
}

/** All names in a text: of models and products of the record, and what has the form of a model's name. */
function findNames(text: string, all: readonly string[]): string[] {
  const order = new Map([...all, ...findModelNames(text)].map((name, place) => [name, place]));
  return keepNamed([...order.keys()], text).toSorted((a, b) => order.get(a)! - order.get(b)!);
}

function daysOf({ announcedOn, items, changes, conflicts }: RetirementEntry): Set<CalendarDate> {
  const days = [
    announcedOn,
    ...items.flatMap((item) => [item.announcedOn, item.shutdownOn, item.expectedOn]),
    ...changes.flatMap(({ on, to }) => [on, to]),
    ...conflicts.flatMap(({ claims }) => claims.map(({ value }) => value)),
  ];
  return new Set(days.filter((day) => day !== undefined));
}

/** A month of the record has all of its days: it says no more. */
function hasDay(days: ReadonlySet<CalendarDate>, day: CalendarDay): boolean {
  return days.has(day) || days.has(day.slice(0, 7) as CalendarDate);
}

/** What an announcement's items are called: their names without what the record adds to them, and their models'. */
function namesOf({ items }: RetirementEntry, models: readonly ModelEntry[]): string[] {
  const names = items.flatMap(({ name, aliases = [], life }) => {
    const model = models.find(({ id }) => id === life.split('/')[0]);
    return [name, ...aliases, ...(model ? namesOfModel(model) : [])];
  });
  return [...new Set(names.flatMap(inProse))];
}

function namesOfModel({ name, aliases }: ModelEntry): string[] {
  return [name, ...aliases].flatMap(inProse);
}

/** A name as prose has it: without the product, the maker and the customers that the record adds to tell it from others. */
function inProse(name: string): string[] {
  const bare = name
    .replace(/\s*\((?:ChatGPT|Business|Enterprise)\b[^)]*\)$|:.*$/gu, '')
    .replace(/^OpenAI /u, '');
  const inChatGpt = /^ChatGPT (?=[A-Z])/u.exec(bare);
  return [bare, ...(inChatGpt ? [bare.slice(inChatGpt[0].length)] : [])].filter((one) => one.length > 1);
}
