/**
 * `npm run test:incremental [-- --edits 8 --seed 1]`: edits a site at random (an article is added, edited, renamed or deleted, an
 * announcement, a word of the interface, a component or the day of the clock is changed, or nothing), builds it each time
 * after the build before and from nothing, and compares every byte. Ends with 1 and names the files that differ.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { editAnnouncement, editArticle } from '../bench/build/edits.ts';
import { chooserOf } from '../bench/build/random.ts';
import { addArticle, writeTree } from '../bench/build/write-tree.ts';
import { fixtureTree, testClock } from '../support/variants.ts';

const { values } = parseArgs({
  options: { edits: { type: 'string', default: '8' }, seed: { type: 'string', default: '1' } },
});
const choose = chooserOf(Number(values.seed));
const DAY = 86_400;
const ARTICLES = 5;

const folder = mkdtempSync(join(tmpdir(), 'uful-incremental-'));
const tree = join(folder, 'tree');
let clock = testClock;
let made = ARTICLES;

/** An edit says in a few words what it has done. */
const edits: readonly (() => string)[] = [
  () => {
    made += 1;
    return `added ${addArticle(tree, fixtureTree, made)}`;
  },
  () => {
    const slug = choose.one(slugs());
    editArticle(tree, slug, made);
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
    editAnnouncement(tree, choose.below(1000));
    return 'edited an announcement';
  },
  () => change('content/strings/ar.yml', 'أُفول', 'أفول'),
  () =>
    change(
      'src/components/articles/Head.astro',
      '<header class="article-head">',
      '<header class="article-head" data-changed>',
    ),
  () => {
    clock += DAY;
    return 'moved the clock by a day';
  },
  () => 'changed nothing',
];

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

function build(out: string, cards: string): void {
  execFileSync(process.execPath, ['src/commands/build.ts', '--out', out], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      CONTENT_DIR: tree,
      CARD_CACHE: join(folder, cards),
      SOURCE_DATE_EPOCH: String(clock),
    },
  });
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
  // What the tree of the tests lacks is read from the project's own.
  for (const name of readdirSync('content').filter((one) => one === 'strings' || one.endsWith('.yml'))) {
    cpSync(join('content', name), join(folder, 'content', name), { recursive: true });
  }
  build('dist', 'cards-kept');
  // Each kind comes as often as any other, in an order of its own.
  const order = Array.from({ length: Number(values.edits) }, (_, place) => edits[place % edits.length]!);
  for (let place = order.length - 1; place > 0; place -= 1) {
    const other = choose.below(place + 1);
    [order[place], order[other]] = [order[other]!, order[place]!];
  }
  for (const edit of order) {
    const what = edit();
    build('dist', 'cards-kept');
    for (const left of ['cold', '.cache/build/cold', 'cards-cold'])
      rmSync(join(folder, left), { recursive: true, force: true });
    build('cold', 'cards-cold');
    const different = compare();
    console.log(`${what}: ${different.length === 0 ? 'the same' : `${different.length} files differ`}`);
    if (different.length === 0) continue;
    console.error(different.slice(0, 20).join('\n'));
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
