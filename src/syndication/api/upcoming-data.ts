import { knownReplacements } from '../../timeline/item-standing.ts';
import { kindOfName } from '../../timeline/model-names.ts';
import type { TimelineRecord } from '../../timeline/record.ts';
import { upcomingDates, type UpcomingDate } from '../../timeline/upcoming.ts';
import { codeSurface } from './coded.ts';
import type { DataContext } from './context.ts';
import { toModelName, toRetirementName } from './retirement-data.ts';
import { toReplacement } from './sources.ts';
import type { ShutdownData } from './upcoming-schema.ts';

/** The shutdowns after the record's day, nearest first, one entry for each item. */
export function toUpcomingData(record: TimelineRecord, context: DataContext): ShutdownData[] {
  return upcomingDates(record).flatMap((setting) =>
    setting.items.map((entry) => toShutdown(setting, entry, context)),
  );
}

function toShutdown(
  { on, daysLeft }: UpcomingDate,
  { item, retirement }: UpcomingDate['items'][number],
  context: DataContext,
): ShutdownData {
  const names = [...new Set([item.name, ...(item.aliases ?? [])])];
  const listed = knownReplacements(item, context.day).at(-1);
  return {
    on,
    daysLeft: daysLeft ?? null,
    name: item.name,
    label: item.label ?? null,
    names,
    namedAs: names.map(kindOfName),
    scope: item.scope ?? 'whole',
    model: toModelName(item.model, context),
    life: item.life,
    surface: codeSurface(retirement.surface, context),
    replacement: listed ? toReplacement(listed) : null,
    retirement: toRetirementName(retirement, context),
    announcedOn: item.announcedOn ?? retirement.announcedOn,
  };
}
