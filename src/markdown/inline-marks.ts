import type { MdastPluginEntry } from 'satteri';

/** A node of Markdown's tree as far as marks are concerned. */
interface Inline {
  type: string;
  value?: string;
  children?: Inline[];
  position?: { start: { offset?: number }; end: { offset?: number } };
}

type Mark = '**' | '__' | '*' | '_' | '~~';

/** A stretch of a line: text, a node that is none, or signs that may mark what stands between them. */
type Piece = { text: string } | { node: Inline } | { mark: Mark };

const MARKS = /\*\*|__|~~|\*|_/gu;
const KINDS = { '**': 'strong', __: 'strong', '*': 'emphasis', _: 'emphasis', '~~': 'delete' } as const;

/** Nodes whose children stand in a line. */
const LINES = ['paragraph', 'heading', 'tableCell'] as const;
const INSIDE = new Set(['link', 'linkReference', 'strong', 'emphasis', 'delete']);

/**
 * Sets bold, emphasis and what is struck out where a clitic or a quotation mark stands beside their signs: «و**«النموذج»**»,
 * «و**[السجل](/timeline/)**». By CommonMark's rules for what may stand there, made for spaces between words, the signs would
 * stay. Signs that are escaped, stand alone, or stand inside a name (snake_case) are left as they are.
 *
 * @see https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis
 */
export const inlineMarks: MdastPluginEntry = ({ source }) => {
  const visit = (node: Inline, context: { replaceNode(node: never, by: never): void }): void => {
    const children = setMarks(node.children ?? [], source);
    if (children) context.replaceNode(node as never, { ...node, children } as never);
  };
  return {
    name: 'inline-marks',
    options: { position: true },
    ...Object.fromEntries(LINES.map((type) => [type, visit])),
  } as never;
};

/** The children with their marks set; undefined where there is none to set. */
function setMarks(children: readonly Inline[], source: string): Inline[] | undefined {
  let changed = false;
  const inner = children.map((child) => {
    const own = child.children && INSIDE.has(child.type) ? setMarks(child.children, source) : undefined;
    if (!own) return child;
    changed = true;
    return { ...child, children: own };
  });
  const set = pair(inner.flatMap((child) => cut(child, source)));
  return set ?? (changed ? inner : undefined);
}

/** A node as pieces. */
function cut(node: Inline, source: string): Piece[] {
  if (node.type !== 'text') return [{ node }];
  const value = node.value ?? '';
  const escaped = escapedPlaces(node, source);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: mark, index } of value.matchAll(MARKS)) {
    if (escaped.has(index) || escaped.has(index + mark.length - 1)) continue;
    if (index > at) pieces.push({ text: value.slice(at, index) });
    pieces.push({ mark: mark as Mark });
    at = index + mark.length;
  }
  if (at < value.length) pieces.push({ text: value.slice(at) });
  return pieces;
}

/** The places of a text's signs that stand in the source behind a backslash, or as a character reference. */
function escapedPlaces({ value = '', position }: Inline, source: string): Set<number> {
  const raw = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  const places = new Set<number>();
  if (raw === value || raw === '') return places;
  let at = 0;
  for (let index = 0; index < raw.length && at < value.length; at += 1) {
    const sign = value[at]!;
    if (raw[index] === '\\' && raw[index + 1] === sign) {
      places.add(at);
      index += 2;
    } else if (raw[index] === sign) {
      index += 1;
    } else {
      places.add(at);
      const end = raw.indexOf(';', index);
      index = raw[index] === '&' && end !== -1 ? end + 1 : index + 1;
    }
  }
  return places;
}

/** The pieces with every pair of marks as a node; undefined where no two belong together. */
function pair(pieces: readonly Piece[]): Inline[] | undefined {
  const done: Inline[] = [];
  let found = false;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index]!;
    if ('mark' in piece && opens(pieces, index)) {
      const end = pieces.findIndex(
        (other, place) =>
          place > index + 1 && 'mark' in other && other.mark === piece.mark && closes(pieces, place),
      );
      if (end !== -1) {
        const inside = pieces.slice(index + 1, end);
        done.push({ type: KINDS[piece.mark], children: pair(inside) ?? inside.map(toNode) });
        found = true;
        index = end;
        continue;
      }
    }
    done.push(toNode(piece));
  }
  return found ? done : undefined;
}

function toNode(piece: Piece): Inline {
  if ('node' in piece) return piece.node;
  return { type: 'text', value: 'mark' in piece ? piece.mark : piece.text };
}

const WORD = /[A-Za-z\d]/u;

/** Whether something stands right behind the mark, and no name goes on through it. */
function opens(pieces: readonly Piece[], index: number): boolean {
  const [before, after] = [lastOf(pieces[index - 1]), firstOf(pieces[index + 1])];
  if (after === '' || /\s/u.test(after)) return false;
  return !(WORD.test(before) && WORD.test(after));
}

function closes(pieces: readonly Piece[], index: number): boolean {
  const [before, after] = [lastOf(pieces[index - 1]), firstOf(pieces[index + 1])];
  if (before === '' || /\s/u.test(before)) return false;
  return !(WORD.test(before) && WORD.test(after));
}

/** The sign beside a mark: of a node one that is no space and no letter of a name. */
function lastOf(piece: Piece | undefined): string {
  if (piece === undefined) return '';
  return 'text' in piece ? [...piece.text].at(-1)! : '\u{FFFC}';
}

function firstOf(piece: Piece | undefined): string {
  if (piece === undefined) return '';
  return 'text' in piece ? [...piece.text][0]! : '\u{FFFC}';
}
