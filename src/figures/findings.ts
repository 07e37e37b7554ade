import type { Surface } from '../schemas/retirement.ts';
import type { Translate } from '../strings.ts';
import type { Retirement, TimelineRecord } from '../timeline/record.ts';
import { formatDate } from '../arabic/dates.ts';
import { upcomingDates } from '../timeline/upcoming.ts';
import { countYears } from './yearly-counts.ts';

/** The median of a list; of an even number of values the lower middle one. Undefined for an empty list. */
export function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}

/** The median notice period of the items announced on a surface, in whole days; undefined if none is known. */
export function medianNotice(retirements: readonly Retirement[], surface: Surface): number | undefined {
  return median(
    retirements
      .filter((retirement) => retirement.surface === surface)
      .flatMap((retirement) => retirement.items.map((item) => item.standing.noticeDays))
      .filter((days) => days !== undefined),
  );
}

/** The finding of the figure of notice periods, in one sentence. */
export function noticeFinding({ retirements }: TimelineRecord, t: Translate): string {
  const [api, chatgpt] = [medianNotice(retirements, 'api'), medianNotice(retirements, 'chatgpt')];
  if (api === undefined || chatgpt === undefined) return t('figure.noticeNone');
  return t('figure.noticeFinding', {
    api: t('count.days', { count: api }),
    chatgpt: t('count.days', { count: chatgpt }),
  });
}

/** The finding of the figure of lives, in one sentence. */
export function livesFinding({ models, day }: Pick<TimelineRecord, 'models' | 'day'>, t: Translate): string {
  const lives = models.flatMap((model) => model.lives);
  const count = (state: string): number => lives.filter((life) => life.standing.state === state).length;
  return t('figure.livesFinding', {
    lives: t('count.lives', { count: lives.length }),
    retired: count('retired'),
    announced: count('announced'),
    date: formatDate(day),
  });
}

/** The finding of the figure of years, in one sentence. */
export function yearsFinding({ retirements }: TimelineRecord, t: Translate): string {
  const counts = countYears(retirements);
  const [fullest] = counts.toSorted((a, b) => b.items - a.items);
  if (!fullest) return t('figure.yearsNone');
  return t('figure.yearsFinding', {
    year: String(fullest.year),
    items: t('count.items', { count: fullest.items }),
    announcements: t('count.announcements', { count: fullest.announcements }),
    all: t('count.items', { count: counts.reduce((sum, { items }) => sum + items, 0) }),
  });
}

/** The finding of the figure of upcoming shutdowns, in one sentence. */
export function upcomingFinding(record: TimelineRecord, t: Translate): string {
  const dates = upcomingDates(record);
  return t('figure.upcomingFinding', {
    count: dates.length,
    day: formatDate(record.day),
    nearest: dates[0] ? formatDate(dates[0].on) : '',
  });
}
