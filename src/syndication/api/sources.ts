import type { ConflictEntry, ReplacementEntry } from '../../schemas/retirement.ts';
import type { RecordSource } from '../../schemas/source.ts';
import type { ConflictData, ReplacementData, SourceData } from './vocabulary.ts';

export function toSource({ id, url, publisher, title, date, via, offline }: RecordSource): SourceData {
  return {
    id,
    url: url ?? null,
    publisher,
    title: title ?? null,
    date: date ?? null,
    via: via ?? null,
    offline: offline ?? null,
  };
}

export function toConflict({ about, items, claims, note }: ConflictEntry): ConflictData {
  return { about, items: items ?? null, claims, note };
}

export function toReplacement({ listedOn, name, label }: ReplacementEntry): ReplacementData {
  return { listedOn, name, label: label ?? null };
}
