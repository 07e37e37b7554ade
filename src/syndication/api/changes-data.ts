import type { TimelineRecord } from '../../timeline/record.ts';
import { toChronicle, type ChronicleEntry } from '../chronicle.ts';
import { permanentId } from '../permanent-id.ts';
import type { LogEntryData } from './change-schema.ts';
import { codeChange } from './coded.ts';
import type { DataContext } from './context.ts';
import { toRetirementName } from './retirement-data.ts';
import { toSource } from './sources.ts';

/** The log of everything that happened, oldest first. Entries are only ever added. */
export function toChangesData(record: TimelineRecord, context: DataContext): LogEntryData[] {
  return toChronicle(record).map((entry) => toLogEntry(entry, context));
}

function toLogEntry(
  { id, on, kind, retirement, items, change }: ChronicleEntry,
  context: DataContext,
): LogEntryData {
  return {
    id: permanentId(context.authority, id),
    on,
    kind: codeChange(kind, context),
    retirement: toRetirementName(retirement, context),
    items: items.map(({ name }) => name),
    to: change?.to ?? null,
    by: change?.by ?? null,
    note: change?.note ?? null,
    sources: retirement.sources.filter((source) => change?.sources.includes(source.id)).map(toSource),
  };
}
