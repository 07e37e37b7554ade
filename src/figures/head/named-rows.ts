import type { Gender } from '../../schemas/model.ts';
import type { Translate } from '../../strings.ts';
import type { Item, Model } from '../../timeline/record.ts';
import type { Bar, Disc, Label, Mark } from '../drawing.ts';
import { horizonAt } from '../axis-marks.ts';

/** Height of a row with its name, in pixels. */
const ROW_HEIGHT = 45;
const TOP = 6;

/** Letters that a line holds on a phone. */
const LINE = 36;

/** Letters of the longest name that fits a phone beside what else stands on its line. */
export function longestBeside(aside: string): number {
  return LINE - (aside === '' ? 0 : aside.length + 1);
}

/** What one row shows. Its marks are drawn on the middle of its line, which is given to them. */
export interface NamedRow {
  name: string;
  /** Words at the other end of the name's line. */
  aside?: string;
  marks(y: number): (Bar | Disc | Label)[];
}

/**
 * Rows one under the other, each with its name over it, on a horizon.
 *
 * @param above pixels that are taken over the first row
 */
export function stackRows(rows: readonly NamedRow[], above = 0): { marks: Mark[]; ground: number } {
  const marks = rows.flatMap(({ name, aside, marks }, index): Mark[] => {
    const top = above + TOP + index * ROW_HEIGHT;
    const label = { kind: 'label' as const, y: top + 15, size: 15 };
    return [
      { ...label, x: 1, text: name, anchor: 'start', tone: 'ink', bold: true },
      ...(aside === undefined
        ? []
        : [{ ...label, x: 0, text: aside, anchor: 'end' as const, tone: 'quiet' as const }]),
      ...marks(top + 32),
    ];
  });
  const ground = above + TOP + rows.length * ROW_HEIGHT;
  return { marks: [...marks, horizonAt(ground)], ground };
}

/** By what some items may be called. */
interface Naming {
  /** The models that an article tells of, by which the items are called where it tells of any. */
  told?: readonly Pick<Model, 'id'>[];
  /** The short name of the announcement, for items whose own names are sentences. */
  short?: string | undefined;
  /** Letters of the longest name that fits. */
  longest: number;
}

type Named = Pick<Item, 'name' | 'label' | 'gender' | 'model'>;

/**
 * What some items of an announcement are called: one by its name, with how many others there are. It is the first whose name
 * fits; where all names are sentences, that of the model or the announcement, or else the shortest.
 */
export function nameItems(
  items: readonly Named[],
  { told = [], short, longest }: Naming,
  t: Translate,
): string {
  const ids = new Set(told.map(({ id }) => id));
  const toldOf = items.filter(({ model }) => ids.has(model.id));
  const named = toldOf.length > 0 ? toldOf : items;
  const models = new Set(items.map(({ model }) => model.id));
  const [{ model }] = named as [Named];
  const names = [
    ...named.map((item) => withOthers(item.label ?? item.name, item, items.length - 1, t)),
    withOthers(model.label ?? model.name, model, models.size - 1, t),
    ...(short === undefined ? [] : [short]),
  ];
  return names.find(({ length }) => length <= longest) ?? names.toSorted((a, b) => a.length - b.length)[0]!;
}

/** A name with how many others go with it, in a pronoun that agrees with the name. */
function withOthers(name: string, { gender }: { gender: Gender }, count: number, t: Translate): string {
  if (count === 0) return name;
  return gender === 'feminine'
    ? t('head.withOthersFeminine', { name, count })
    : t('head.withOthers', { name, count });
}
