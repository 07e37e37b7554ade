import type { Place } from '../content/tree.ts';
import { firstDayOf, lastDayOf, type CalendarDate } from '../calendar/calendar-day.ts';
import { articleSchema } from '../schemas/article.ts';
import { modelSchema, type LifeEntry } from '../schemas/model.ts';
import {
  retirementSchema,
  type ConflictEntry,
  type ItemEntry,
  type RetirementEntry,
} from '../schemas/retirement.ts';
import { text } from '../schemas/text.ts';

// Made once: a schema takes longer to make than an article to check.
const writtenArticle = articleSchema(() => text);

type Report = (path: PropertyKey[], message: string) => void;

/**
 * Finds fields that are right each by itself and cannot be true together, as when a line that may be left out has got lost: a
 * postponement of no date, a certainty of no day, a correction after the last update. What a schema refuses is left to it.
 */
export function checkContradictions(place: Place, data: unknown, report: Report): void {
  if (place === 'retirement') {
    const parsed = retirementSchema.safeParse(data);
    if (parsed.success) checkRetirement(parsed.data, report);
  } else if (place === 'model') {
    const parsed = modelSchema.safeParse(data);
    if (parsed.success) parsed.data.lives.forEach((life, index) => checkLife(life, ['lives', index], report));
  } else if (place === 'article') {
    const parsed = writtenArticle.safeParse(data);
    if (!parsed.success) return;
    const { corrections, publishedOn, updatedOn = publishedOn } = parsed.data;
    corrections.forEach(({ on }, index) => {
      if (on <= updatedOn) return;
      report(
        ['corrections', index, 'on'],
        `is after the last update (${updatedOn}); write "updatedOn: ${on}"`,
      );
    });
  }
}

function checkRetirement(retirement: RetirementEntry, report: Report): void {
  const { items, changes, conflicts, announcedOn } = retirement;
  const isOf = (item: ItemEntry, names: readonly string[] | undefined): boolean =>
    names?.includes(item.name) ?? true;
  items.forEach((item, index) => {
    if (item.announcedOn !== undefined && isBefore(item.announcedOn, announcedOn)) {
      report(
        ['items', index, 'announcedOn'],
        `is before the announcement ${announcedOn}, to which the item was added; fix one of the two`,
      );
    }
    item.replacements.forEach(({ listedOn }, at) => {
      const before = item.replacements[at - 1];
      if (!before || !isBefore(listedOn, before.listedOn)) return;
      report(
        ['items', index, 'replacements', at, 'listedOn'],
        `is before the listing above it (${before.listedOn}); put the oldest first`,
      );
    });
  });
  changes.forEach((change, index) => {
    const at = ['changes', index];
    if (isBefore(change.on, announcedOn)) {
      report([...at, 'on'], `is before the announcement ${announcedOn}; fix one of the two`);
    }
    if (change.atEarliest !== undefined && change.to === undefined) {
      report(
        [...at, 'atEarliest'],
        'speaks of a date that is not there; write it under "to", or take this out',
      );
    }
    const { kind, to } = change;
    if (to === undefined || (kind !== 'postponed' && kind !== 'advanced')) return;
    for (const item of items.filter((one) => isOf(one, change.items))) {
      const before = changes
        .slice(0, index)
        .findLast((earlier) => earlier.to !== undefined && isOf(item, earlier.items));
      const date = before?.to ?? item.shutdownOn;
      if (date === undefined) {
        report(
          [...at, 'kind'],
          `"${item.name}" has no date that could be ${kind}; write its "shutdownOn", or the kind "dated"`,
        );
      } else if (
        kind === 'postponed' ? lastDayOf(to) <= firstDayOf(date) : firstDayOf(to) >= lastDayOf(date)
      ) {
        report(
          [...at, 'to'],
          `"${item.name}" was to go on ${date}, which ${to} does not make ${kind === 'postponed' ? 'later' : 'earlier'}; fix a date or the kind`,
        );
      }
    }
  });
  conflicts.forEach((conflict, index) => {
    // A day of release is the model's.
    if (conflict.about === 'releasedOn') return;
    for (const item of items.filter((one) => isOf(one, conflict.items))) {
      const value = conflict.about === 'announcedOn' ? (item.announcedOn ?? announcedOn) : item.shutdownOn;
      checkLastClaim(conflict, value, ['conflicts', index], report);
    }
  });
}

function checkLife(life: LifeEntry, at: readonly PropertyKey[], report: Report): void {
  const { releasedOn, releasedCertainty, releasedSources, notBefore, knownBy, knownUntil } = life;
  if (releasedOn === undefined) {
    for (const [field, given] of [
      ['releasedCertainty', releasedCertainty !== undefined],
      ['releasedSources', releasedSources.length > 0],
    ] as const) {
      if (given) {
        report(
          [...at, field],
          'speaks of a day of release that is not there; write it under "releasedOn", or take this out',
        );
      }
    }
  } else {
    if (releasedCertainty === undefined) {
      report([...at, 'releasedCertainty'], 'is missing beside "releasedOn"; write how sure that day is');
    }
    for (const [field, bound] of [
      ['notBefore', notBefore],
      ['knownBy', knownBy],
    ] as const) {
      if (bound) report([...at, field], 'is for an unknown day of release; take it out, or "releasedOn"');
    }
  }
  if (notBefore && knownBy && isBefore(knownBy.on, notBefore.on)) {
    report([...at, 'knownBy', 'on'], `is before "notBefore" (${notBefore.on}); fix one of the two`);
  }
  const first = releasedOn ?? knownBy?.on;
  if (knownUntil && first !== undefined && isBefore(knownUntil.on, first)) {
    report([...at, 'knownUntil', 'on'], `is before it is known to have begun (${first}); fix one of the two`);
  }
  life.conflicts.forEach((conflict, index) => {
    if (conflict.about === 'releasedOn') {
      checkLastClaim(conflict, releasedOn, [...at, 'conflicts', index], report);
    }
  });
}

function checkLastClaim(
  { about, claims }: ConflictEntry,
  value: CalendarDate | undefined,
  at: readonly PropertyKey[],
  report: Report,
): void {
  const last = claims.at(-1)?.value;
  if (last === value) return;
  report(
    [...at, 'claims', claims.length - 1, 'value'],
    value === undefined
      ? `the last claim is the one that the record goes by, and "${about}" is not there; write "${about}: ${last}"`
      : `the last claim is the one that the record goes by, and "${about}" is ${value}; put the claim of ${value} last, or fix the field`,
  );
}

/** Whether a date is before another for sure: a month is before none of its days. */
function isBefore(date: CalendarDate, other: CalendarDate): boolean {
  return lastDayOf(date) < firstDayOf(other);
}
