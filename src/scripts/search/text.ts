import { splitRuns } from '../../arabic/isolate.ts';
import { classOfName } from '../../arabic/unbroken-names.ts';
import type { MarkedText } from '../../search/read/excerpt.ts';

/** What a reader typed is repeated up to so many characters. */
const REPEATED = 60;

/** Characters that turn the direction of what follows; a query that is repeated must not turn the sentence. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Text as nodes in which Latin stretches are isolated. */
export function toNodes(text: string): Node[] {
  return toMarkedNodes([{ text, marked: false }]);
}

/**
 * The same of text of which stretches are marked: they go into `<mark>`, inside what is isolated, since a name keeps
 * its order only as a whole. The marks are for the eye: a screen reader would say of each that it begins and ends.
 */
export function toMarkedNodes(stretches: readonly MarkedText[]): Node[] {
  const rest = stretches.filter(({ text }) => text !== '').map((stretch) => ({ ...stretch }));
  return splitRuns(rest.map(({ text }) => text).join('')).flatMap((run) => {
    const nodes: Node[] = [];
    for (let length = run.text.length; length > 0;) {
      const stretch = rest[0]!;
      const piece = document.createTextNode(stretch.text.slice(0, length));
      nodes.push(stretch.marked ? element('mark', { role: 'none' }, [piece]) : piece);
      stretch.text = stretch.text.slice(piece.length);
      if (stretch.text === '') rest.shift();
      length -= piece.length;
    }
    if (run.kind === 'plain') return nodes;
    const isolate = element('bdi', { dir: 'ltr', ...(run.kind === 'latin' && { lang: 'en' }) }, nodes);
    const kept = classOfName(run.text);
    if (kept) isolate.className = kept;
    return [isolate];
  });
}

/** What a reader typed, to be repeated inside a sentence: short, on one line, and with a direction of its own. */
export function toQuoted(query: string): Node[] {
  const line = query.toWellFormed().replaceAll(DIRECTION, '').replaceAll(/\s+/gu, ' ').trim();
  const letters = [...line];
  const short = letters.length > REPEATED ? `${letters.slice(0, REPEATED).join('')}…` : line;
  return [element('bdi', {}, toNodes(short))];
}

/** A sentence of the interface with its placeholders filled. */
export function toSentence(template: string, slots: Readonly<Record<string, readonly Node[]>>): Node[] {
  return template.split(/(\{\w+\})/u).flatMap((part) => slots[part.slice(1, -1)] ?? toNodes(part));
}

/** An element with attributes and content. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  content: readonly (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}
