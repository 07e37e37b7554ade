import { paths } from '../../paths.ts';
import type { ChangeEntry } from '../../schemas/retirement.ts';
import { knownReplacements } from '../../timeline/item-standing.ts';
import { kindOfName } from '../../timeline/model-names.ts';
import type { Item, ModelName, Retirement } from '../../timeline/record.ts';
import { toAvailability } from './availability.ts';
import { codeChange, codeState, codeSurface } from './coded.ts';
import type { DataContext } from './context.ts';
import type { ItemData, RetirementChangeData, RetirementData } from './retirement-schema.ts';
import { toConflict, toReplacement, toSource } from './sources.ts';

/** An announcement as data. */
export function toRetirementData(retirement: Retirement, context: DataContext): RetirementData {
  const { id, title, titleEn, announcedOn, surface, state, certainty, note } = retirement;
  return {
    id,
    url: context.addressOf(paths.retirement(id)),
    title: { ar: title, en: titleEn },
    announcedOn,
    surface: codeSurface(surface, context),
    state: codeState(state, context),
    certainty,
    note: note ?? null,
    items: retirement.items.map((item) => toItem(item, retirement, context)),
    changes: retirement.changes.map((change) => toChange(change, context)),
    conflicts: retirement.conflicts.map(toConflict),
    sources: retirement.sources.map(toSource),
  };
}

function toItem(item: Item, { announcedOn }: Retirement, context: DataContext): ItemData {
  const { standing } = item;
  return {
    name: item.name,
    label: item.label ?? null,
    aliases: item.aliases ?? [],
    names: [item.name, ...(item.aliases ?? [])].map(kindOfName),
    scope: item.scope ?? 'whole',
    model: toModelName(item.model, context),
    life: item.life,
    state: codeState(standing.state, context),
    announcedOn: item.announcedOn ?? announcedOn,
    firstShutdownOn: item.shutdownOn ?? null,
    shutdownOn: standing.shutdownOn ?? null,
    notBefore: standing.notBefore ?? null,
    goneBy: standing.goneBy ?? null,
    expectedOn: standing.expectedOn ?? null,
    restoredOn: standing.restoredOn ?? null,
    restoredIn: toAvailability(standing.restoredIn),
    removedAgainOn: standing.removedAgainOn ?? null,
    noticeDays: standing.noticeDays ?? null,
    replacements: knownReplacements(item, context.day).map(toReplacement),
    note: item.note ?? null,
  };
}

function toChange(change: ChangeEntry, context: DataContext): RetirementChangeData {
  return {
    on: change.on,
    observed: change.observed ?? false,
    kind: codeChange(change.kind, context),
    items: change.items ?? null,
    to: change.to ?? null,
    atEarliest: change.atEarliest ?? false,
    by: change.by ?? null,
    availability: toAvailability(change.availability),
    note: change.note,
    sources: change.sources,
  };
}

/** A reference to a model, with its name. */
export function toModelName({ id, name }: Pick<ModelName, 'id' | 'name'>, { addressOf }: DataContext) {
  return { id, name, url: addressOf(paths.model(id)) };
}

/** A reference to an announcement, with its title. */
export function toRetirementName(
  { id, title, titleEn }: Pick<Retirement, 'id' | 'title' | 'titleEn'>,
  { addressOf }: DataContext,
) {
  return { id, title: { ar: title, en: titleEn }, url: addressOf(paths.retirement(id)) };
}
