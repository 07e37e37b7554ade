import type { Surface } from '../schemas/retirement.ts';
import type { Translate } from '../strings.ts';
import type { Retirement, TimelineRecord } from '../timeline/record.ts';
import { formatDate } from '../arabic/dates.ts';
import { upcomingSettings } from '../timeline/upcoming.ts';
import { countYears } from './yearly-counts.ts';

/** The middle value of a list, the lower of the two middles when there are two; absent when it is empty. */
export function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}

/** The middle notice of the items announced on a surface, in whole days. */
export function medianNotice(retirements: readonly Retirement[], surface: Surface): number | undefined {
  return median(
    retirements
      .filter((retirement) => retirement.surface === surface)
      .flatMap((retirement) => retirement.items.map((item) => item.standing.noticeDays))
      .filter((days) => days !== undefined),
  );
}

/** What the figure of notice shows, in one sentence. */
export function noticeFinding({ retirements }: TimelineRecord, t: Translate): string {
  const [api, chatgpt] = [medianNotice(retirements, 'api'), medianNotice(retirements, 'chatgpt')];
  if (api === undefined || chatgpt === undefined) return t('figure.noticeNone');
  return t('figure.noticeFinding', {
    api: t('count.days', { count: api }),
    chatgpt: t('count.days', { count: chatgpt }),
  });
}

/** What the figure of lives shows, in one sentence. */
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

/** What the figure of years shows, in one sentence. */
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

/** What the figure of what sets next shows, in one sentence. */
export function upcomingFinding(record: TimelineRecord, t: Translate): string {
  const settings = upcomingSettings(record);
  return t('figure.upcomingFinding', {
    count: settings.length,
    day: formatDate(record.day),
    nearest: settings[0] ? formatDate(settings[0].on) : '',
  });
}
