import { isKnown } from '../../timeline/item-standing.ts';
import { kindOfName } from '../../timeline/model-names.ts';
import type { TimelineRecord } from '../../timeline/record.ts';
import { upcomingSettings, type Setting } from '../../timeline/upcoming.ts';
import { codeSurface } from './coded.ts';
import type { DataContext } from './context.ts';
import { toModelName, toRetirementName } from './retirement-data.ts';
import { toReplacement } from './sources.ts';
import type { ShutdownData } from './upcoming-schema.ts';

/** The shutdowns that lie ahead of the record's day, nearest first. */
export function toUpcomingData(record: TimelineRecord, context: DataContext): ShutdownData[] {
  return upcomingSettings(record).flatMap((setting) =>
    setting.items.map((entry) => toShutdown(setting, entry, context)),
  );
}

function toShutdown(
  { on, daysLeft }: Setting,
  { item, retirement }: Setting['items'][number],
  context: DataContext,
): ShutdownData {
  const names = [...new Set([item.name, ...(item.aliases ?? [])])];
  const listed = item.replacements.filter(({ listedOn }) => isKnown(listedOn, context.day)).at(-1);
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
