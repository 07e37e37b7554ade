import { KEY_LISTS, type IndexedPage, type KeyList } from './indexed-page.ts';

/**
 * The pages of a part, as few large pieces: words and keys once, and of each page their numbers. Thousands of pages are held, written and
 * read so in a fraction of the room and time that their own objects take.
 */
export interface PackedPages {
  pages: Pick<IndexedPage, 'head' | 'source' | 'named' | 'titleWords'>[];
  words: string[];
  keys: string[];
  /** Of each page its words, how often each stands in it, and its lists of keys, one behind the other. */
  numbers: Uint32Array;
  /** Where each of them ends. */
  ends: Uint32Array;
  /** All fragments, one behind the other, and where each ends. */
  fragments: Uint8Array;
  fragmentEnds: Uint32Array;
}

/** Of a page: words, counts, and each list of keys. */
const LISTS = 2 + KEY_LISTS.length;

/** Packs the pages of a part. */
export function packPages(pages: readonly IndexedPage[]): PackedPages {
  const words = new Numbers();
  const keys = new Numbers();
  const numbers: number[] = [];
  const ends: number[] = [];
  const put = (list: Iterable<number>): void => {
    for (const number of list) numbers.push(number);
    ends.push(numbers.length);
  };
  for (const page of pages) {
    put(page.words.map((word) => words.of(word)));
    put(page.counts);
    for (const list of KEY_LISTS) put(page.keys[list].map((key) => keys.of(key)));
  }
  let end = 0;
  return {
    pages: pages.map(({ head, source, named, titleWords }) => ({ head, source, named, titleWords })),
    words: words.all,
    keys: keys.all,
    numbers: Uint32Array.from(numbers),
    ends: Uint32Array.from(ends),
    fragments: Buffer.concat(pages.map(({ fragment }) => fragment)),
    fragmentEnds: Uint32Array.from(pages, ({ fragment }) => (end += fragment.length)),
  };
}

/** A page of a part, by its place. */
export function unpackPage(part: PackedPages, place: number): IndexedPage {
  const keys = Object.fromEntries(KEY_LISTS.map((list) => [list, keysAt(part, place, list)])) as Record<
    KeyList,
    string[]
  >;
  return {
    ...part.pages[place]!,
    words: stringsAt(part.words, wordNumbers(part, place)),
    counts: [...numbersAt(part, place, 1)],
    keys,
    fragment: fragmentAt(part, place),
  };
}

/** The keys of one list of a page. */
export function keysAt(part: PackedPages, place: number, list: KeyList): string[] {
  return stringsAt(part.keys, numbersAt(part, place, 2 + KEY_LISTS.indexOf(list)));
}

/** The keys of a part that stand in some of the lists of its pages, each once. */
export function keysIn(part: PackedPages, lists: readonly KeyList[]): string[] {
  const stands = new Uint8Array(part.keys.length);
  for (const place of part.pages.keys()) {
    for (const list of lists) {
      for (const number of numbersAt(part, place, 2 + KEY_LISTS.indexOf(list))) stands[number] = 1;
    }
  }
  return part.keys.filter((_, number) => stands[number] === 1);
}

/** The numbers of a page's words in its part. */
export function wordNumbers(part: PackedPages, place: number): Uint32Array {
  return numbersAt(part, place, 0);
}

/** Adds how often each word stands in a page to what is known of its part, by the numbers of words. */
export function addCounts(part: PackedPages, place: number, counts: Uint32Array): void {
  const often = numbersAt(part, place, 1);
  for (const [at, number] of wordNumbers(part, place).entries()) counts[number]! += often[at]!;
}

/** The fragment of a page. */
export function fragmentAt({ fragments, fragmentEnds }: PackedPages, place: number): Uint8Array {
  return fragments.subarray(place === 0 ? 0 : fragmentEnds[place - 1], fragmentEnds[place]);
}

function stringsAt(all: readonly string[], numbers: Uint32Array): string[] {
  const strings: string[] = [];
  for (const number of numbers) strings.push(all[number]!);
  return strings;
}

function numbersAt({ numbers, ends }: PackedPages, place: number, list: number): Uint32Array {
  const at = place * LISTS + list;
  return numbers.subarray(at === 0 ? 0 : ends[at - 1], ends[at]);
}

/** Numbers strings in the order in which they come first. */
class Numbers {
  readonly all: string[] = [];
  readonly #known = new Map<string, number>();

  of(text: string): number {
    let number = this.#known.get(text);
    if (number === undefined) {
      number = this.all.push(text) - 1;
      this.#known.set(text, number);
    }
    return number;
  }
}
