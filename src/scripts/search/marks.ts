import { toWords } from '../../search/analyse/words.ts';
import { counted } from './counted.ts';
import { loadStyle } from './style.ts';
import { element } from './text.ts';
import { VISIT, type Visit } from './visit.ts';

/** Elements whose text is not the page's. */
const SILENT = 'script, style, template, noscript, svg, button, nav, [hidden], .visually-hidden';

/**
 * Marks on a page what led to it, with a bar that takes the marks off again. The marks are highlights (CSS Custom
 * Highlight API), which leave the page's elements as they are; browsers without get `<mark>`.
 */
export function showMarks(kept: string): void {
  const { words, said, style } = JSON.parse(kept) as Visit;
  const body = document.querySelector('[data-search-facts]');
  const places = body ? placesOf(body, new Set(words)) : [];
  if (places.length === 0) return;
  void loadStyle(style);
  const remove = 'highlights' in CSS ? highlight(places.flat()) : wrap(places.flat());
  const off = element('button', { type: 'button' }, [said.off]);
  const bar = element(
    'aside',
    { class: 'search-marks screen-only', 'aria-label': said.off, 'data-search-marks': '' },
    [element('p', {}, counted(said.shown, places.length)), off],
  );
  off.addEventListener('click', () => {
    remove();
    bar.remove();
    sessionStorage.removeItem(VISIT);
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  });
  document.body.append(bar);
}

/** Where words stand below an element; a word may go through several nodes, as one with an isolated part does. */
function placesOf(body: Element, words: ReadonlySet<string>): Range[][] {
  return blocksOf(body).flatMap((nodes) => {
    const text = nodes.map(({ data }) => data).join('');
    return toWords(text)
      .filter(({ key }) => words.has(key))
      .map(({ start, end }) => rangesAt(nodes, start, end));
  });
}

/** The text nodes of each block. */
function blocksOf(body: Element): Text[][] {
  const blocks = new Map<Element, Text[]>();
  const blockOf = new Map<Element, Element>();
  const findBlock = (start: Element): Element => {
    const known = blockOf.get(start);
    if (known) return known;
    const isInline = start !== body && getComputedStyle(start).display === 'inline';
    const block = isInline ? findBlock(start.parentElement!) : start;
    blockOf.set(start, block);
    return block;
  };
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement!;
    if (parent.closest(SILENT)) continue;
    const block = findBlock(parent);
    blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  return [...blocks.values()];
}

/** A stretch of a block's text as one range in each node that it goes through. */
function rangesAt(nodes: readonly Text[], start: number, end: number): Range[] {
  let before = 0;
  return nodes.flatMap((node) => {
    const [from, to] = [Math.max(0, start - before), Math.min(node.length, end - before)];
    before += node.length;
    if (from >= to) return [];
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [range];
  });
}

function highlight(ranges: readonly Range[]): () => void {
  CSS.highlights.set(VISIT, new Highlight(...ranges));
  return () => CSS.highlights.delete(VISIT);
}

function wrap(ranges: readonly Range[]): () => void {
  const marks = ranges.toReversed().map((range) => {
    const mark = document.createElement('mark');
    range.surroundContents(mark);
    return mark;
  });
  return () => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
  };
}
