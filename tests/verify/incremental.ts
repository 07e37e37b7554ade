/**
 * `npm run test:incremental [-- --edits 12 --at-once 1 --of-all 6 --articles 30 --seed 1]`: edits a site at random, builds it after the
 * build before and from nothing, and compares every byte. Of edits that leave most of a site as it was there are so many, `--at-once`
 * before each build: an article is added, edited, renamed, deleted, given another title, a picture or a component, an announcement
 * or a model is edited, what the build before has left is damaged or lost, or nothing is done. `--of-all` are those that change everything: of
 * a word of the interface, a term, a topic, a component of pages or of texts, or the day. Ends with 1 and names the files that differ.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { addToArticle, editAnnouncement, editArticle, retitleArticle } from '../bench/build/edits.ts';
import { chooserOf } from '../bench/build/random.ts';
import { phrase } from '../bench/build/sentences.ts';
import { addArticle, writeTree } from '../bench/build/write-tree.ts';
import { fixtureTree, testClock } from '../support/variants.ts';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '12' },
    'of-all': { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
    articles: { type: 'string', default: '30' },
    'at-once': { type: 'string', default: '1' },
  },
});
const choose = chooserOf(Number(values.seed));
const DAY = 86_400;
const PICTURE = join(fixtureTree, 'articles/horizon-of-models/rising-disc.png');
const ARTICLES = Number(values.articles);

const folder = mkdtempSync(join(tmpdir(), 'uful-incremental-'));
const tree = join(folder, 'tree');
let clock = testClock;
let made = ARTICLES;

/** An announcement that articles are about. */
const ANNOUNCEMENT = '2026-06-11-api-gpt-4o';

/** What components of the record show in a text, and one that shows a term. */
const COMPONENTS = [
  '<Timeline surface="api" />',
  '<Lives family="gpt-4o" />',
  `<Retirement id="${ANNOUNCEMENT}" />`,
  'عن <ModelName id="gpt-4o" /> نتحدث.',
  `بقي <DaysLeft id="${ANNOUNCEMENT}" />.`,
  'هذا <Term id="model" />.',
];

/** The tree of the tests has no terms. */
const TERMS = `- id: model
  term: نموذج
  english: model
  definition: ما تتحدث عنه العناوين، مثل GPT-4o.
`;

/** What was read in files, as the build before has kept it. */
const READINGS = ['page-texts', 'page-styles', 'check/inspections', 'check/selections'];

/** What is done to a site; an edit says in a few words what it has done. */
type Edit = () => string;

/** Edits after which most of the site is as it was. */
const ofParts: readonly Edit[] = [
  () => {
    made += 1;
    return `added ${addArticle(tree, fixtureTree, made)}`;
  },
  () => {
    const slug = choose.one(slugs());
    editArticle(tree, slug, seedOfEdit());
    return `edited ${slug}`;
  },
  () => {
    const slug = choose.one(slugs());
    renameSync(join(tree, 'articles', slug), join(tree, 'articles', `${slug}-renamed`));
    return `renamed ${slug}`;
  },
  () => {
    const slug = choose.one(slugs());
    rmSync(join(tree, 'articles', slug), { recursive: true });
    return `deleted ${slug}`;
  },
  () => {
    const slug = choose.one(slugs());
    retitleArticle(tree, slug, seedOfEdit());
    return `gave ${slug} another title`;
  },
  () => {
    const slug = choose.one(slugs());
    cpSync(PICTURE, join(tree, 'articles', slug, 'picture.png'));
    addToArticle(tree, slug, '![شكل من أشكال القياس](./picture.png)');
    return `gave ${slug} a picture`;
  },
  () => {
    const slug = choose.one(slugs());
    const component = choose.one(COMPONENTS);
    addToArticle(tree, slug, component);
    return `put ${component} into ${slug}`;
  },
  () => {
    editAnnouncement(tree, seedOfEdit());
    return 'edited an announcement';
  },
  () => change(`tree/retirements/${ANNOUNCEMENT}.yml`, 'shutdownOn: 2026-12-11', 'shutdownOn: 2026-12-13'),
  () => change(`tree/retirements/${ANNOUNCEMENT}.yml`, "title: 'إيقاف", "title: 'نهاية"),
  () => change('tree/models/gpt-4o.yml', 'name: GPT-4o', 'name: GPT-4o mini'),
  () => {
    const slug = choose.one(slugs());
    editArticle(tree, slug, seedOfEdit());
    return `edited ${slug} and damaged ${damage('texts')} and ${damage('pages')}`;
  },
  () => {
    const slug = choose.one(slugs());
    editArticle(tree, slug, seedOfEdit());
    for (const file of READINGS) damageFile(join(folder, '.cache/build/dist', file));
    return `edited ${slug} and damaged what was read in files`;
  },
  () => {
    const slug = choose.one(slugs());
    editArticle(tree, slug, seedOfEdit());
    const lost = choose.one(['data-store.json', 'kept/texts', 'kept/pages', ...READINGS]);
    rmSync(join(folder, '.cache/build/dist', lost), { recursive: true, force: true });
    return `edited ${slug} and lost ${lost}`;
  },
  () => 'changed nothing',
];

/** Edits of something that is part of all pages, or may be. */
const ofAll: readonly Edit[] = [
  () => change('content/strings/ar.yml', 'أُفول', 'أفول'),
  () => change('tree/terms.yml', 'term: نموذج', 'term: النموذج'),
  () => {
    const file = join(tree, 'topics', choose.one(readdirSync(join(tree, 'topics'))));
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^name: .*$/mu, `name: ${phrase(choose)}`));
    return 'gave a topic another name';
  },
  () =>
    change(
      'src/components/articles/Head.astro',
      '<header class="article-head">',
      '<header class="article-head" data-changed>',
    ),
  () =>
    change(
      'src/embeds/pull-quote/Page.astro',
      '<figure class="pull-quote">',
      '<figure class="pull-quote" data-changed>',
    ),
  () => {
    clock += DAY;
    return 'moved the clock by a day';
  },
];

/** So many edits, each kind as often as any other. */
function repeated(kinds: readonly Edit[], count: number): Edit[] {
  return Array.from({ length: count }, (_, place) => kinds[place % kinds.length]!);
}

function inAnyOrder<T>(items: readonly T[]): T[] {
  const order = [...items];
  for (let place = order.length - 1; place > 0; place -= 1) {
    const other = choose.below(place + 1);
    [order[place], order[other]] = [order[other]!, order[place]!];
  }
  return order;
}

function chunksOf(edits: readonly Edit[], size: number): Edit[][] {
  return Array.from({ length: Math.ceil(edits.length / size) }, (_, place) =>
    edits.slice(place * size, (place + 1) * size),
  );
}

function seedOfEdit(): number {
  return choose.below(1_000_000);
}

/** Changes a letter of something that the build before has kept. */
function damage(kind: 'texts' | 'pages'): string {
  const kept = join(folder, '.cache/build/dist/kept', kind);
  const files = existsSync(kept) ? readdirSync(kept, { recursive: true, withFileTypes: true }) : [];
  const names = files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (names.length === 0) return `no kept ${kind}`;
  const name = choose.one(names);
  damageFile(name);
  return `the kept ${kind} of ${relative(kept, name)}`;
}

function damageFile(file: string): void {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (text === '') return;
  const place = choose.below(text.length);
  writeFileSync(file, `${text.slice(0, place)}#${text.slice(place + 1)}`);
}

function slugs(): string[] {
  return readdirSync(join(tree, 'articles')).filter((slug) => slug.startsWith('measured-'));
}

/** Changes the first place of a text in a file, to and fro. */
function change(path: string, from: string, to: string): string {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from) && !text.includes(to)) throw new Error(`${path} holds neither ${from} nor ${to}`);
  writeFileSync(file, text.includes(to) ? text.replace(to, from) : text.replace(from, to));
  return `changed ${path}`;
}

async function build(out: string, cards: string): Promise<void> {
  const child = spawn(process.execPath, ['src/commands/build.ts', '--out', out], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      CONTENT_DIR: tree,
      CARD_CACHE: join(folder, cards),
      SOURCE_DATE_EPOCH: String(clock),
    },
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += String(text)));
  const code = await new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail));
  // A build that had to begin again from nothing says why.
  if (said !== '') console.error(said);
  if (code !== 0) throw new Error(`the build into ${out} ended with ${String(code)}`);
}

function filesOf(out: string): Map<string, Buffer> {
  return new Map(
    readdirSync(join(folder, out), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(join(folder, out).length + 1), readFileSync(file)]),
  );
}

/** Names the files that are not the same in both builds. */
function compare(): string[] {
  const [kept, cold] = [filesOf('dist'), filesOf('cold')];
  return [...new Set([...kept.keys(), ...cold.keys()])]
    .filter((name) => !(kept.get(name) ?? Buffer.of()).equals(cold.get(name) ?? Buffer.of(0)))
    .sort();
}

try {
  for (const name of [
    'src',
    'public',
    'package.json',
    'package-lock.json',
    'astro.config.mjs',
    'tsconfig.json',
  ]) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeTree(tree, fixtureTree, ARTICLES);
  writeFileSync(join(tree, 'terms.yml'), TERMS);
  // What the tree of the tests lacks is read from the project's own.
  for (const name of readdirSync('content').filter((one) => one === 'strings' || one.endsWith('.yml'))) {
    cpSync(join('content', name), join(folder, 'content', name), { recursive: true });
  }
  await build('dist', 'cards-kept');
  const steps = inAnyOrder([
    ...chunksOf(inAnyOrder(repeated(ofParts, Number(values.edits))), Number(values['at-once'])),
    ...chunksOf(repeated(inAnyOrder(ofAll), Number(values['of-all'])), 1),
  ]);
  for (const step of steps) {
    const done = step.map((edit) => edit());
    for (const left of ['cold', '.cache/build/cold', 'cards-cold'])
      rmSync(join(folder, left), { recursive: true, force: true });
    // Side by side; the folder is needed until both have ended.
    const ended = await Promise.allSettled([build('dist', 'cards-kept'), build('cold', 'cards-cold')]);
    const failure = ended.find((one) => one.status === 'rejected');
    if (failure) throw failure.reason;
    const different = compare();
    console.log(
      `${done.join('; ')}: ${different.length === 0 ? 'the same' : `${different.length} files differ`}`,
    );
    if (different.length === 0) continue;
    console.error(different.slice(0, 20).join('\n'));
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
