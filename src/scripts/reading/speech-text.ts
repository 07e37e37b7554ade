/** A block of an article with what is said of it. */
export interface SpokenBlock {
  element: HTMLElement;
  text: string;
}

/** Longest piece that is spoken at once: Chromium ends an utterance after some fifteen seconds. */
const LONGEST = 160;

const BLOCKS = 'h1, h2, h3, h4, p, li, blockquote, figcaption, tr';
/** Drawings, lists out of the record, code and notes are looked at, not listened to. */
const SILENT = '[data-pagefind-ignore], pre, svg, .footnotes, .visually-hidden';

/** The title, the deck and the text of an article in the order in which they are read, without what belongs to the page. */
export function blocksOf(article: HTMLElement): SpokenBlock[] {
  const head = [...article.querySelectorAll<HTMLElement>('h1, [data-deck]')];
  const body = [...article.querySelectorAll<HTMLElement>(`[data-article-text] :is(${BLOCKS})`)].filter(
    (element) => !element.closest(SILENT) && !element.querySelector(BLOCKS),
  );
  return [...head, ...body]
    .map((element) => ({ element, text: textOf(element) }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function textOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll(`button, sup, ${SILENT}`)) part.remove();
  const cells = [...copy.querySelectorAll('th, td')].map(({ textContent }) => textContent.trim());
  return (cells.length > 0 ? cells.join('، ') : copy.textContent).replace(/\s+/gu, ' ').trim();
}

/** Text in pieces that a voice speaks at once: whole sentences where they fit, else up to a comma or a word. */
export function toUtterances(text: string, longest = LONGEST): string[] {
  const sentences = [...new Intl.Segmenter('ar', { granularity: 'sentence' }).segment(text)];
  const pieces: string[] = [];
  for (const sentence of sentences.flatMap(({ segment }) => shorten(segment.trim(), longest))) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + 1 + sentence.length <= longest) {
      pieces[pieces.length - 1] = `${last} ${sentence}`;
    } else if (sentence !== '') pieces.push(sentence);
  }
  return pieces;
}

/** A sentence in parts, none of which is longer than it may be unless a single word is. */
function shorten(sentence: string, longest: number): string[] {
  if (sentence.length <= longest) return [sentence];
  const start = sentence.slice(0, longest + 1);
  const comma = start.search(/[،؛,;:](?!.*[،؛,;:]\s)\s/u);
  const end = comma > longest / 3 ? comma + 1 : start.lastIndexOf(' ');
  const cut = end > 0 ? end : sentence.search(/\s|$/u);
  const rest = sentence.slice(cut).trim();
  return [sentence.slice(0, cut), ...(rest === '' ? [] : shorten(rest, longest))];
}
