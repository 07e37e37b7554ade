import { formatShortDate } from '../../arabic/dates.ts';
import { isDay, type CalendarDate } from '../../calendar/calendar-day.ts';
import type { Item, Model, Retirement } from '../../timeline/record.ts';
import type { Translate } from '../../strings.ts';
import type { PlainDrawing } from './head-drawing.ts';
import { longestBeside, nameItems, stackRows } from './named-rows.ts';

const MAX_ROWS = 5;
/** The longest bar, as a fraction of the width. It leaves room for the label at its left even on a screen of 320 pixels. */
const MAX_WIDTH = 0.6;

/**
 * Draws notice periods as bars that begin at the right, the longest first, each with what it was given to. Undefined if no
 * notice period is known to the day.
 *
 * @param models by which the rows are called where they are among what was announced
 */
export function drawNoticeHead(
  retirements: readonly Retirement[],
  models: readonly Pick<Model, 'id'>[],
  t: Translate,
): PlainDrawing | undefined {
  const periods = retirements
    .flatMap((retirement) => {
      const timed = retirement.items.filter(
        (item) => item.standing.noticeDays !== undefined && isDay(item.announcedOn ?? retirement.announcedOn),
      );
      const groups = [...Map.groupBy(timed, (item) => item.standing.noticeDays!)];
      // The short name of an announcement stands for all that it ends, and with a day for a step of it.
      const whole = groups[0]?.[1].length === retirement.items.length ? retirement.short : undefined;
      const named = groups.map(([days, items]) => ({
        days,
        items,
        name: whole ?? nameItems(items, { told: models, longest: longestBeside('') }, t),
      }));
      // Steps of one thing have one name, and are told apart by their days.
      return named.map((period) => {
        const on = sharedEndOf(period.items);
        const isOnly = named.every((other) => other === period || other.name !== period.name);
        if (on === undefined || isOnly) return period;
        const date = formatShortDate(on);
        const longest = longestBeside(t('head.dated', { name: '', date }));
        const name = nameItems(period.items, { told: models, short: retirement.short, longest }, t);
        return { ...period, name: t('head.dated', { name, date }) };
      });
    })
    .toSorted((a, b) => b.days - a.days);
  if (periods.length === 0) return undefined;
  // If there are too many rows, the shortest notice stays: it is often the news.
  const shown = periods.length > MAX_ROWS ? [...periods.slice(0, MAX_ROWS - 1), periods.at(-1)!] : periods;
  const most = Math.max(1, shown[0]!.days);
  const { marks, ground } = stackRows(
    shown.map(({ days, name }) => {
      const to = 1 - Math.max(0.004, (days / most) * MAX_WIDTH);
      return {
        name,
        marks: (y) => [
          { kind: 'bar', from: 1, to, y, thickness: 12, tone: 'announced' },
          {
            kind: 'label',
            x: to,
            y: y + 5,
            dx: -10,
            text: t('count.days', { count: days }),
            anchor: 'start',
            tone: 'ink',
            size: 14,
          },
        ],
      };
    }),
  );
  return { height: ground + 1, paths: [], marks, caption: t('head.notice') };
}

/** The date on which all of some items end; undefined if they end on several. */
function sharedEndOf(items: readonly Item[]): CalendarDate | undefined {
  const [end, ...others] = new Set(items.map(({ standing }) => standing.shutdownOn));
  return others.length === 0 ? end : undefined;
}
