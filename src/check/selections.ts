import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../content/document.ts';
import type { ContentTree, Place } from '../content/tree.ts';
import { modelSchema } from '../schemas/model.ts';
import { retirementSchema } from '../schemas/retirement.ts';
import { KeptReadings } from '../kept/kept-readings.ts';
import type { CalendarDay } from '../calendar/calendar-day.ts';
import { assembleRecord, type TimelineRecord } from '../timeline/record.ts';
import { selectModels, selectRetirements } from '../timeline/selection.ts';
import type { WrittenSelection } from './embeds.ts';
import type { Finding } from './problem.ts';
import { toFields } from './references.ts';

/** Finds the selections from the record that hold nothing. */
export type SelectionChecker = (selections: readonly WrittenSelection[]) => Finding[];

/** The kinds of file that the record is assembled from, in which components select. */
export const recordPlaces: ReadonlySet<Place> = new Set<Place>(['retirement', 'model', 'families']);

/** Everything in the record is known by then. */
const LAST_DAY: CalendarDay = '9999-12-31';

/**
 * Makes the judge of what components select. Where the record itself has problems they are reported elsewhere, and
 * selections are left alone.
 *
 * @param kept which selections are known to be empty or not, as `keptSelections` opens it
 */
export function createSelectionChecker(
  contentDir: string,
  tree: ContentTree,
  kept = new KeptReadings<boolean>(undefined, ''),
): SelectionChecker {
  let record: TimelineRecord | undefined | 'unread' = 'unread';
  return (selections) =>
    selections
      .filter((one) =>
        kept.take(Buffer.from(JSON.stringify([one.of, one.values])), () => {
          if (record === 'unread') record = readRecord(contentDir, tree);
          return record !== undefined && isEmpty(one, record);
        }),
      )
      .map(toFinding);
}

/**
 * Opens what an earlier build has kept of selections from the same record: to parse all of it takes half a second.
 *
 * @param file where it is kept
 * @param code digest of the code that judges
 */
export function keptSelections(
  contentDir: string,
  { files }: ContentTree,
  { file, code }: { file: string; code: string },
): KeptReadings<boolean> {
  const record = files
    .filter(({ place }) => recordPlaces.has(place))
    .map(({ path }) => [path, readFileSync(join(contentDir, path), 'utf8')]);
  return new KeptReadings(file, JSON.stringify([code, record]));
}

function isEmpty({ of, values }: WrittenSelection, record: TimelineRecord): boolean {
  const { ids, ...single } = values;
  const selection = {
    ...Object.fromEntries(Object.entries(single).map(([name, [value]]) => [name, value])),
    ...(ids ? { ids } : {}),
  };
  try {
    const select = of === 'models' ? selectModels : selectRetirements;
    return select(record, selection).length === 0;
  } catch {
    // An unknown id is reported where references are judged, with the nearest one.
    return false;
  }
}

function toFinding({ line, field }: WrittenSelection): Finding {
  return { line, field, message: 'selects nothing from the record; widen it, or take it out' };
}

function readRecord(contentDir: string, tree: ContentTree): TimelineRecord | undefined {
  const read = (place: Place): unknown[] =>
    tree.files
      .filter((file) => file.place === place)
      .map((file) => parseYaml(readFileSync(join(contentDir, file.path), 'utf8')).data);
  try {
    const families = read('families').flatMap((data) =>
      Object.entries(toFields(data)).map(([id, fields]) => ({ id, name: String(toFields(fields)['name']) })),
    );
    return assembleRecord(
      {
        retirements: read('retirement').map((data) => retirementSchema.parse(data)),
        models: read('model').map((data) => modelSchema.parse(data)),
        families,
      },
      LAST_DAY,
    );
  } catch {
    return undefined;
  }
}
