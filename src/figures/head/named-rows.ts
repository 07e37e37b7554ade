import type { Translate } from '../../strings.ts';
import type { Item, Model } from '../../timeline/record.ts';
import type { Bar, Disc, Label, Mark } from '../drawing.ts';
import { horizonAt } from '../axis-marks.ts';

/** Height of a row with its name, in pixels. */
const ROW_HEIGHT = 45;
const TOP = 6;

/** Letters of the longest name that fits a phone, where it has its line for itself and where other words end the line. */
export const LONGEST = { alone: 34, beside: 28 };

/** What one row shows. Its marks are drawn on the middle of its line, which is given to them. */
export interface NamedRow {
  name: string;
  /** Words at the other end of the name's line. */
  aside?: string;
  marks(y: number): (Bar | Disc | Label)[];
}

/** Rows one under the other, each with its name over it, on a horizon. */
export function stackRows(rows: readonly NamedRow[]): { marks: Mark[]; ground: number } {
  const marks = rows.flatMap(({ name, aside, marks }, index): Mark[] => {
    const top = TOP + index * ROW_HEIGHT;
    const label = { kind: 'label' as const, y: top + 15, size: 15 };
    return [
      { ...label, x: 1, text: name, anchor: 'start', tone: 'ink', bold: true },
      ...(aside === undefined
        ? []
        : [{ ...label, x: 0, text: aside, anchor: 'end' as const, tone: 'quiet' as const }]),
      ...marks(top + 32),
    ];
  });
  const ground = TOP + rows.length * ROW_HEIGHT;
  return { marks: [...marks, horizonAt(ground)], ground };
}

/** By what some items may be called. */
interface Naming {
  /** The models that an article tells of, by which the items are called where it tells of any. */
  told?: readonly Pick<Model, 'id'>[];
  /** The short name of the announcement, for items whose own name is a sentence. */
  short?: string | undefined;
  longest: number;
}

/** What some items of an announcement are called: the first by its name, the others by how many they are. */
export function nameItems(items: readonly Named[], { told = [], ...naming }: Naming, t: Translate): string {
  const ids = new Set(told.map(({ id }) => id));
  const [first, ...others] = items.toSorted(
    (a, b) => Number(ids.has(b.model.id)) - Number(ids.has(a.model.id)),
  );
  const name = nameItem(first!, naming);
  return others.length === 0 ? name : t('head.withOthers', { name, others: others.length });
}

type Named = Pick<Item, 'name' | 'label' | 'model'>;

/** The name of an item, or where that is a sentence the name of its model or announcement; the shortest if all are. */
function nameItem({ name, label, model }: Named, { short, longest }: Naming): string {
  const names = [label ?? name, model.label ?? model.name, ...(short === undefined ? [] : [short])];
  return names.find(({ length }) => length <= longest) ?? names.toSorted((a, b) => a.length - b.length)[0]!;
}
