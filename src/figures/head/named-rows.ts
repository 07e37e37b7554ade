import type { Gender } from '../../schemas/model.ts';
import type { Translate } from '../../strings.ts';
import type { Item, Model } from '../../timeline/record.ts';
import type { Bar, Disc, Label, Mark } from '../drawing.ts';
import { horizonAt } from '../axis-marks.ts';

/** Height of a row with its name, in pixels. */
const ROW_HEIGHT = 45;
/** By how much a row is higher whose name leaves no room beside it: what else stands there goes to a line of its own. */
const LINE_HEIGHT = 23;
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
  /** Words at the other end of the name's line, or under it where both do not fit. */
  aside?: string;
  marks(y: number): (Bar | Disc | Label)[];
}

/**
 * Rows one under the other, each with its name over it, on a horizon.
 *
 * @param above pixels that are taken over the first row
 */
export function stackRows(rows: readonly NamedRow[], above = 0): { marks: Mark[]; ground: number } {
  let ground = above + TOP;
  const marks = rows.flatMap(({ name, aside, marks: marksAt }): Mark[] => {
    const top = ground;
    const more = aside !== undefined && name.length > longestBeside(aside) ? LINE_HEIGHT : 0;
    ground += ROW_HEIGHT + more;
    const label = { kind: 'label' as const, size: 15 };
    const beside: Label[] =
      aside === undefined
        ? []
        : [{ ...label, x: 0, y: top + more + 15, text: aside, anchor: 'end', tone: 'quiet' }];
    return [
      { ...label, x: 1, y: top + 15, text: name, anchor: 'start', tone: 'ink', bold: true },
      ...beside,
      ...marksAt(top + more + 32),
    ];
  });
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

/** What is needed of an item to name it. */
export type Named = Pick<Item, 'name' | 'label' | 'gender' | 'model'>;

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
