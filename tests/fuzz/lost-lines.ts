import { isMap, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import type { Mutation, Original } from './mutations.ts';

type Path = readonly (string | number)[];
type Entry = Readonly<Record<string, unknown>>;

const entries = (value: unknown): Entry[] => (Array.isArray(value) ? (value as Entry[]) : []);
const isOf = ({ items }: Entry, { name }: Entry): boolean => !Array.isArray(items) || items.includes(name);

/** The ends of items that something else in the announcement speaks of. */
function spokenOfEnds(data: Entry, speaks: (data: Entry, item: Entry) => boolean): Path[] {
  return entries(data['items']).flatMap((item, index) =>
    item['shutdownOn'] !== undefined && speaks(data, item) ? [['items', index, 'shutdownOn']] : [],
  );
}

/** Lines that may be left out by themselves, and not where these others stand. */
const losses: Readonly<Record<string, { place: Original['place']; find(data: Entry): Path[] }>> = {
  'a day of release lost from beside its certainty': {
    place: 'model',
    find: (data) =>
      entries(data['lives']).flatMap((life, index) =>
        life['releasedOn'] !== undefined && life['releasedCertainty'] !== undefined
          ? [['lives', index, 'releasedOn']]
          : [],
      ),
  },
  'a certainty lost from beside its day of release': {
    place: 'model',
    find: (data) =>
      entries(data['lives']).flatMap((life, index) =>
        life['releasedOn'] !== undefined && life['releasedCertainty'] !== undefined
          ? [['lives', index, 'releasedCertainty']]
          : [],
      ),
  },
  'a day of the end lost that a conflict is about': {
    place: 'retirement',
    find: (data) =>
      spokenOfEnds(data, ({ conflicts }, item) =>
        entries(conflicts).some((conflict) => conflict['about'] === 'shutdownOn' && isOf(conflict, item)),
      ),
  },
  'a day of the end lost that was postponed or advanced': {
    place: 'retirement',
    find: (data) =>
      spokenOfEnds(data, ({ changes }, item) => {
        const [first] = entries(changes).filter((one) => one['to'] !== undefined && isOf(one, item));
        return first?.['kind'] === 'postponed' || first?.['kind'] === 'advanced';
      }),
  },
  'a later date lost that was said to be the earliest': {
    place: 'retirement',
    find: (data) =>
      entries(data['changes']).flatMap((change, index) =>
        change['to'] !== undefined && change['atEarliest'] !== undefined ? [['changes', index, 'to']] : [],
      ),
  },
  'the last claim of a conflict lost': {
    place: 'retirement',
    find: (data) =>
      entries(data['conflicts']).map((conflict, index) => [
        'conflicts',
        index,
        'claims',
        entries(conflict['claims']).length - 1,
      ]),
  },
  'the last update lost that a correction tells of': {
    place: 'article',
    find: (data) => {
      const isLater = ({ on }: Entry): boolean => String(on) > String(data['publishedOn']);
      return data['updatedOn'] !== undefined && entries(data['corrections']).some(isLater)
        ? [['updatedOn']]
        : [];
    },
  },
};

/** Mutations that take out what nothing asks for by itself, and of which something else in the file speaks. */
export const lostLines: readonly Mutation[] = Object.entries(losses).map(([name, { place, find }]) => ({
  name,
  refused: true,
  apply: (original, random) => {
    if (original.place !== place) return undefined;
    const text = fieldsOf(original);
    const paths = find((parseDocument(text).toJS() ?? {}) as Entry);
    if (paths.length === 0) return undefined;
    const lines = linesAt(text, random.pick(paths));
    if (lines === undefined) return undefined;
    const [from, to] = lines;
    const start = place === 'article' ? 1 : 0;
    return original.source
      .split('\n')
      .toSpliced(start + from, to - from)
      .join('\n');
  },
}));

/** The YAML of a file: all of it, or an article's front matter. */
function fieldsOf({ place, source }: Original): string {
  return place === 'article' ? source.slice(4, source.indexOf('\n---', 4) + 1) : source;
}

/** The lines that a field or an entry of a list has for itself, from 0; undefined where others share them. */
function linesAt(text: string, path: Path): [from: number, to: number] | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const parent = document.getIn(path.slice(0, -1), true);
  const last = path.at(-1)!;
  const node = document.getIn(path, true) as Node | undefined;
  if (!node?.range) return undefined;
  const lineOf = (offset: number): number => counter.linePos(offset).line - 1;
  const end = lineOf(Math.max(node.range[1] - 1, node.range[0])) + 1;
  const lines = text.split('\n');
  if (isMap(parent) && !parent.flow) {
    const pair = parent.items.find((one) => String((one as Pair).key) === last) as Pair<Node> | undefined;
    const from = lineOf(pair!.key.range![0]);
    return new RegExp(`^ *${String(last)}:`, 'u').test(lines[from]!) ? [from, end] : undefined;
  }
  if (!isSeq(parent) || parent.flow) return undefined;
  const from = lineOf(node.range[0]);
  return /^ *- /u.test(lines[from]!) ? [from, end] : undefined;
}
