import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutParts } from '../../../../src/search/build/index-parts.ts';
import { writeSearchIndex } from '../../../../src/search/build/write-index.ts';
import type { PageFacts } from '../../../../src/search/format/facts.ts';
import { chooserOf, type Chooser } from '../../../bench/build/random.ts';
import { toHtml } from '../searched-site.ts';

interface Page {
  title: string;
  words: string[];
  facts: PageFacts;
  /** What stands around what is searched. */
  frame: string;
}

/** A site, what its editors write beside pages, and what the index of the build before has left. */
interface Site {
  folder: string;
  pages: Map<string, Page>;
  asked: Map<string, string[]>;
  names: string[];
  synonyms: string[];
}

/** Words of which some say of others whether their first letter is a clitic, or of which word they are a plural. */
const WORDS = (
  'وسائل سائل الوسائل وافق أفق الأفق قواعد قاعدة عناصر عنصر العنصر كُتّاب كاتب كتاب والكتاب وقالت قالت بيان للبيان ' +
  'فوائد فائدة لغة للغة سورا صورا Sora GPT-4o gpt-4o ChatGPT OpenAI في من إلى آلية خبراء خبير بخبراء لاما نماذج ' +
  'نموذج النموذج أُوقف إيقاف تقاعد deprecated بديل بدائل 2026 4.5 o3 وكالة كالة'
).split(' ');
/** Words of few pages, so that what one says of another comes and goes. */
const RARE = 'زنبق زنابق قرنفل قرانفل سنجاب سناجيب'.split(' ');
const NAMES = [
  '{ name: Sora, forms: [سورا, صورا] }',
  '{ name: LLaMA, forms: [لاما] }',
  '{ name: AI, forms: [إيه آي] }',
];
const SYNONYMS = [
  '{ id: ends, asks: true, words: [deprecated, تقاعد, إيقاف] }',
  '{ id: who, titled: true, words: [كاتب, محرر] }',
  '{ id: means, words: [وسائل, أدوات] }',
];
const MODELS = ['GPT-4o', 'Sora', 'o3'];

/** Addresses with which parts begin, so that a few pages are several parts. */
const BEGINNINGS = Array.from({ length: 2000 }, (_, number) => `articles/b${number}/`).filter(
  (url) => createHash('sha256').update(url).digest().readUInt32BE() % 256 === 0,
);

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'uful-kept-'));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const phrase = (choose: Chooser, count: number): string[] =>
  Array.from({ length: count }, () => choose.one(WORDS));

const rareWord = (choose: Chooser): string => choose.one(['', 'و', 'ب', 'ال', 'الو']) + choose.one(RARE);

const day = (choose: Chooser): string => `2026-0${1 + choose.below(9)}-1${choose.below(9)}`;

function makePage(choose: Chooser): Page {
  const type = choose.one(['article', 'article', 'article', 'model', 'page'] as const);
  return {
    title: phrase(choose, 3).join(' '),
    words: [rareWord(choose), ...phrase(choose, 12)],
    facts: {
      type,
      ...(type === 'article' && { date: day(choose), topics: [{ id: 't', name: 'موضوع' }] }),
      ...(type === 'model' && { names: [choose.one(MODELS)] }),
    },
    frame: '',
  };
}

function makeSite(name: string, choose: Chooser): Site {
  const urls = [
    ...BEGINNINGS.slice(0, 4),
    ...Array.from({ length: 16 }, (_, number) => `articles/a${number}/`),
  ];
  return {
    folder: join(root, name),
    pages: new Map(urls.map((url) => [url, makePage(choose)])),
    asked: new Map(),
    names: NAMES.slice(0, 2),
    synonyms: SYNONYMS.slice(0, 2),
  };
}

function writeSite({ folder, pages, asked, names, synonyms }: Site): void {
  const site = join(folder, 'site');
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  for (const [url, { title, words, facts, frame }] of pages) {
    mkdirSync(join(site, url), { recursive: true });
    const html = toHtml({ url, title, body: `<p id="p">${words.join(' ')}</p>`, facts });
    writeFileSync(join(site, url, 'index.html'), html.replace('قائمة', `قائمة ${frame}`));
  }
  const list = (items: readonly string[]): string => items.map((item) => `- ${item}\n`).join('') || '[]\n';
  const rows = [...asked].map(
    ([url, words]) => `{ pages: [${url.slice(0, -1)}], words: ${JSON.stringify(words)} }`,
  );
  writeFileSync(join(site, 'asked.yml'), list(rows));
  writeFileSync(join(site, 'names.yml'), list(names));
  writeFileSync(join(site, 'synonyms.yml'), list(synonyms));
}

/** Builds the index of a site, and takes it away. */
async function index({ folder }: Site, keptIn?: string): Promise<Map<string, string>> {
  const site = join(folder, 'site');
  await writeSearchIndex(site, site, keptIn);
  const dir = join(site, 'pagefind');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(dir, file)).isFile(),
  );
  const contents = new Map(files.sort().map((file) => [file, readFileSync(join(dir, file), 'base64')]));
  rmSync(dir, { recursive: true });
  return contents;
}

const keptOf = ({ folder }: Site): string => join(folder, 'kept');

const keptFiles = (site: Site): string[] =>
  readdirSync(keptOf(site), { recursive: true, encoding: 'utf8' })
    .map((file) => join(keptOf(site), file))
    .filter((file) => statSync(file).isFile());

/** What may happen to a site between two builds. */
const edits: Readonly<Record<string, (site: Site, choose: Chooser) => void>> = {
  'nothing is done': () => undefined,
  'a page is added': ({ pages }, choose) => {
    pages.set(`articles/n${choose.below(1000)}/`, makePage(choose));
  },
  'a page that begins a part is added': ({ pages }, choose) => {
    pages.set(choose.one(BEGINNINGS), makePage(choose));
  },
  'a page is removed': ({ pages }, choose) => {
    pages.delete(choose.one([...pages.keys()]));
  },
  'a word is changed': ({ pages }, choose) => {
    const { words } = choose.one([...pages.values()]);
    words[choose.below(words.length)] = choose.one(WORDS);
  },
  'a rare word is changed': ({ pages }, choose) => {
    choose.one([...pages.values()]).words[0] = rareWord(choose);
  },
  'a title is changed': ({ pages }, choose) => {
    choose.one([...pages.values()]).title = phrase(choose, 2).join(' ');
  },
  'the date of a page is changed': ({ pages }, choose) => {
    choose.one([...pages.values()]).facts.date = day(choose);
  },
  'a page is asked by other words of its own': ({ pages }, choose) => {
    choose.one([...pages.values()]).facts.asked = phrase(choose, 2).join('، ');
  },
  'a page is asked by other words': ({ pages, asked }, choose) => {
    asked.set(choose.one([...pages.keys()]), phrase(choose, 2));
  },
  'a model gets a name': ({ pages }, choose) => {
    const models = [...pages.values()].filter(({ facts }) => facts.type === 'model');
    if (models.length > 0) choose.one(models).facts.names = choose.some([...MODELS, ...WORDS], 2);
  },
  'names are changed': (site, choose) => {
    site.names = choose.some(NAMES, 1 + choose.below(3));
  },
  'synonyms are changed': (site, choose) => {
    site.synonyms = choose.some(SYNONYMS, 1 + choose.below(3));
  },
  'what stands around a page is changed': ({ pages }, choose) => {
    choose.one([...pages.values()]).frame = phrase(choose, 2).join(' ');
  },
  'half a kept file is lost': (site, choose) => {
    const file = choose.one(keptFiles(site));
    truncateSync(file, Math.floor(statSync(file).size / 2));
  },
  'a kept file is lost': (site, choose) => {
    rmSync(choose.one(keptFiles(site)));
  },
  'a byte of a kept file is changed': (site, choose) => {
    const file = choose.one(keptFiles(site));
    const content = readFileSync(file);
    content[choose.below(content.length)]! ^= 1;
    writeFileSync(file, content);
  },
  'a kept file stands in the place of another': (site, choose) => {
    writeFileSync(choose.one(keptFiles(site)), readFileSync(choose.one(keptFiles(site))));
  },
};

describe.each([1, 2])('edits at random, seed %i', (seed) => {
  it('an index over what is kept is the index from nothing, to the byte', async () => {
    const choose = chooserOf(seed);
    const site = makeSite(`random-${seed}`, choose);
    expect(cutParts([...site.pages.keys()].map((url) => ({ url }))).length).toBeGreaterThan(2);
    writeSite(site);
    await index(site, keptOf(site));
    const done: string[] = [];
    for (let build = 0; build < 12; build += 1) {
      for (let edit = choose.below(2); edit >= 0; edit -= 1) {
        const name = choose.one(Object.keys(edits));
        done.push(name);
        if (site.pages.size > 3) edits[name]!(site, choose);
      }
      writeSite(site);
      const over = await index(site, keptOf(site));
      expect(over, done.join(', ')).toEqual(await index(site));
    }
  }, 120_000);
});

it.each([
  ['a word without the letter that begins one of another page', 'وزنبق', 'زنبق'],
  ['the singular of a plural of another page', 'رسائل', 'رسالة'],
])('%s comes and goes', async (_what, there, comes) => {
  const site = makeSite(`comes-${there}`, chooserOf(4));
  for (const page of site.pages.values()) page.words[0] = 'كلمة';
  const [first, second] = [...site.pages.values()] as [Page, Page];
  first.words[0] = there;
  for (const word of ['كلمة', comes, 'كلمة']) {
    second.words[0] = word;
    writeSite(site);
    const over = await index(site, keptOf(site));
    expect(over).toEqual(await index(site));
  }
});

it('half of any kept file, one with a changed byte and another in its place are none', async () => {
  const site = makeSite('damaged', chooserOf(7));
  writeSite(site);
  const fromNothing = await index(site);
  await index(site, keptOf(site));
  const files = keptFiles(site);
  for (const [number, file] of files.entries()) {
    const content = readFileSync(file);
    const changed = Buffer.from(content);
    changed[changed.length - 3]! ^= 1;
    const half = content.subarray(0, content.length / 2);
    const damaged = [half, changed, readFileSync(files.at(number - 1)!)][number % 3]!;
    writeFileSync(file, damaged);
    expect(await index(site, keptOf(site)), file).toEqual(fromNothing);
    expect(readFileSync(file).equals(damaged), file).toBe(false);
  }
});

it('of a part that an edit leaves as it was, nothing is written again', async () => {
  const site = makeSite('edited', chooserOf(5));
  writeSite(site);
  await index(site, keptOf(site));
  const before = keptFiles(site);
  const parts = cutParts([...site.pages.keys()].map((url) => ({ url }))).length;
  const { words } = [...site.pages.values()].at(-1)!;
  words.push(words[0]!);
  writeSite(site);
  await index(site, keptOf(site));
  // The part with the page, what Pagefind says of it, and the chunks.
  expect(parts).toBeGreaterThan(2);
  expect(keptFiles(site).filter((file) => !before.includes(file))).toHaveLength(3);
  expect(keptFiles(site)).toHaveLength(before.length);
});

it('without a folder nothing is kept', async () => {
  const site = makeSite('nowhere', chooserOf(6));
  writeSite(site);
  await index(site);
  expect(readdirSync(site.folder)).toEqual(['site']);
});
