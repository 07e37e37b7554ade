import type { MdastPluginEntry } from 'satteri';

/** The parts of a node of the Markdown tree (mdast) that are needed here. */
interface Inline {
  type: string;
  value?: string;
  children?: Inline[];
  position?: { start: { offset?: number }; end: { offset?: number } };
}

type Mark = '**' | '__' | '*' | '_' | '~~';

/** A piece of a line: text, another node, or signs that may mark what is between two of them. */
type Piece = { text: string } | { node: Inline } | { mark: Mark };

const MARKS = /\*\*|__|~~|\*|_/gu;
const KINDS = { '**': 'strong', __: 'strong', '*': 'emphasis', _: 'emphasis', '~~': 'delete' } as const;

/** Block nodes with inline content. */
const LINES = ['paragraph', 'heading', 'tableCell'] as const;
const INSIDE = new Set(['link', 'linkReference', 'strong', 'emphasis', 'delete']);

/**
 * Recognises bold, emphasised and struck-out text next to an Arabic clitic or a quotation mark: «و**«النموذج»**»,
 * «و**[السجل](/timeline/)**». CommonMark's rules assume spaces between words and would print these signs as they are.
 * Signs that are escaped, without a partner, or inside a name (snake_case) are left alone.
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

/** The children with marks replaced by nodes; undefined if nothing changed. */
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

/** Cuts a text node at its unescaped marks. Any other node is one piece. */
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

/** The indexes of characters that are escaped in the source, by a backslash or as a character reference. */
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

/** The pieces with each pair of marks and its content turned into a node; undefined if there is no pair. */
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

/** Whether a mark can open: text follows without a space, and the mark is not in the middle of a Latin word. */
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

/** The character beside a mark. A node counts as U+FFFC, which is neither a space nor a letter. */
function lastOf(piece: Piece | undefined): string {
  if (piece === undefined) return '';
  return 'text' in piece ? [...piece.text].at(-1)! : '\u{FFFC}';
}

function firstOf(piece: Piece | undefined): string {
  if (piece === undefined) return '';
  return 'text' in piece ? [...piece.text][0]! : '\u{FFFC}';
}
