import type { RecordStock, StockRetirement } from './record-stock.ts';
import { chooserOf, type Chooser } from './random.ts';
import { phrase, point, sentence, titleOf } from './sentences.ts';

/** What stands in a generated article, in the order of its text. */
export type Block =
  | { kind: 'paragraph' | 'heading' | 'quote'; text: string }
  | { kind: 'list'; items: string[]; urls: string[] }
  | { kind: 'table'; rows: [string, string][] }
  | { kind: 'announcement'; id: string };

export interface GeneratedArticle {
  slug: string;
  title: string;
  deck: string;
  keyPoints: string[] | undefined;
  /** ISO 8601 day. */
  publishedOn: string;
  topics: string[];
  retirements: string[];
  models: string[];
  sources: StockRetirement['sources'];
  blocks: Block[];
}

const WORDS_LEAST = 350;
const WORDS_RANGE = 200;
const DAYS = 900;

/** Day by which all generated articles are published: that of the clock of the tests. */
const LAST_DAY = Date.UTC(2026, 10, 28);

/**
 * Makes an article by its number; the same number makes the same article, however many there are.
 *
 * @param stock what of the record it can be about
 */
export function generateArticle(number: number, stock: RecordStock): GeneratedArticle {
  const choose = chooserOf(number);
  const publishedOn = new Date(LAST_DAY - choose.below(daysOf(stock)) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const known = stock.retirements.filter(({ announcedOn }) => announcedOn <= publishedOn);
  const about = choose.some(known, choose.below(3));
  const found = (about.length > 0 ? about : [choose.one(known)]).flatMap((one) => one.sources);
  // Of an address that stands twice nobody could say which is meant.
  const all = [...new Map(found.map((source) => [source.url, source])).values()];
  const sources = choose.some(all, 1 + choose.below(6));
  return {
    slug: `measured-${String(number).padStart(5, '0')}`,
    title: titleOf(choose),
    deck: `${sentence(choose)} ${point(choose)}`,
    keyPoints: choose.below(3) === 0 ? [point(choose), point(choose), point(choose)] : undefined,
    publishedOn,
    topics: choose.some(stock.topics, 1 + choose.below(3)),
    retirements: about.map(({ id }) => id),
    models: choose.some([...new Set(about.flatMap(({ models }) => models))], choose.below(3)),
    sources,
    blocks: blocksOf(
      choose,
      about[0],
      sources.map(({ url }) => url),
    ),
  };
}

/** How many days back articles go: no further than the announcements. */
function daysOf({ retirements }: RecordStock): number {
  const first = retirements.map(({ announcedOn }) => announcedOn).sort()[0]!;
  return Math.min(DAYS, Math.floor((LAST_DAY - Date.parse(first.replace(/-31$/u, '-28'))) / 86_400_000) - 2);
}

/** @param urls addresses of all sources, each of which is linked to once */
function blocksOf(choose: Chooser, about: StockRetirement | undefined, urls: string[]): Block[] {
  const blocks: Block[] = [];
  const wanted = WORDS_LEAST + choose.below(WORDS_RANGE);
  let words = 0;
  const add = (block: Block): void => {
    blocks.push(block);
    words += JSON.stringify(block).split(' ').length;
  };
  const paragraph = (): void =>
    add({ kind: 'paragraph', text: Array.from({ length: 3 }, () => sentence(choose)).join(' ') });

  paragraph();
  paragraph();
  if (about && choose.below(2) === 0) add({ kind: 'announcement', id: about.id });
  for (let section = 0; section < 4; section += 1) {
    add({ kind: 'heading', text: phrase(choose) });
    paragraph();
    if (section === 1) {
      const items = Array.from({ length: Math.max(3, urls.length) }, () => point(choose));
      add({ kind: 'list', items, urls });
    }
    if (section === 2) add({ kind: 'quote', text: `${phrase(choose)}، ${phrase(choose)}` });
    if (section === 3 && choose.below(4) === 0) {
      add({ kind: 'table', rows: [0, 1, 2].map(() => [phrase(choose), phrase(choose)]) });
    }
  }
  while (words < wanted) paragraph();
  return blocks;
}
