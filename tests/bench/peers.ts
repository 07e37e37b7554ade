/**
 * `npm run bench:peers [-- 1000]`: builds the same generated articles with the Astro blog, Eleventy, Hugo (Debian's package) and this
 * project, one after the other, cold, and prints what each took and what its pages weigh. What comes from npm is
 * installed in `.cache/peers`, in the versions of `peers/package.json`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { stringify } from 'yaml';
import type { GeneratedArticle } from './build/articles.ts';
import { measure, type Cost } from './build/measure.ts';
import { generateArticles, toMarkdown, writeTree } from './build/write-tree.ts';
import { astro } from './peers/astro.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo } from './peers/hugo.ts';
import type { Peer } from './peers/peer.ts';
import { testClock } from '../support/variants.ts';

const FOLDER = resolve('.cache/peers');
const count = Number(process.argv[2] ?? 1000);
const articles = [...generateArticles('content', count)];

install();
console.log(`${count} articles; seconds of processor time, of all processes together`);
for (const peer of [astro, eleventy, hugo]) {
  if (peer === hugo && !isInstalled('hugo')) {
    console.log('Hugo is not installed; on Debian: apt-get install hugo');
    continue;
  }
  const project = join(FOLDER, peer.name.toLowerCase().replaceAll(' ', '-'));
  writeProject(project, peer);
  const [command = '', ...args] = peer.version;
  const version = execFileSync(command, args, { cwd: project, encoding: 'utf8' }).trim().split('\n')[0]!;
  const cost = await measure(peer.command, { cwd: project, env: { ASTRO_TELEMETRY_DISABLED: '1' } });
  tell(
    `${peer.name} (${version.slice(0, 40)})`,
    cost,
    join(project, peer.out),
    'blog/measured-00007/index.html',
  );
}
const own = await buildOurs(0);
const whole = await buildOurs(count);
const ours = join(FOLDER, 'ours');
tell('this project, record and all', whole, ours, 'articles/measured-00007/index.html');
console.log(
  `of that ${own.cpu.toFixed(1)} s are the record's own pages: ${(whole.cpu - own.cpu).toFixed(1)} s for the articles`,
);
console.log(`What it does beside: checks the content and reads proofs, isolates every Latin word, draws a card and a
drawing for each article, finds related articles, writes structured data, feeds of whole texts for all and for each topic,
a calendar, an API, an index for a search in Arabic, a manifest, and a style sheet for each type of page.`);

function install(): void {
  mkdirSync(FOLDER, { recursive: true });
  const wanted = readFileSync('tests/bench/peers/package.json', 'utf8');
  const file = join(FOLDER, 'package.json');
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted && existsSync(join(FOLDER, 'node_modules')))
    return;
  cpSync('tests/bench/peers/package.json', file);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: FOLDER,
    stdio: 'inherit',
  });
}

function isInstalled(command: string): boolean {
  try {
    execFileSync(command, ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function writeProject(project: string, { files, content, ending }: Peer): void {
  rmSync(project, { recursive: true, force: true });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  for (const article of articles) write(join(content, `${article.slug}.${ending}`), toPlainFile(article));
}

function toPlainFile({ title, deck, publishedOn, topics, blocks }: GeneratedArticle): string {
  // Hugo takes its topics from a field of the name of their pages.
  const fields = { title, description: deck, date: new Date(publishedOn), tags: topics, topics };
  const texts = blocks.map(toMarkdown).filter((text) => text !== '');
  return `---\n${stringify(fields)}---\n\n${texts.join('\n\n')}\n`;
}

async function buildOurs(number: number): Promise<Cost> {
  const tree = join(FOLDER, 'our-content');
  const out = '.cache/peers/ours';
  writeTree(tree, 'content', number);
  for (const left of [out, join('.cache/build', out.replaceAll('/', '-'))]) {
    rmSync(left, { recursive: true, force: true });
  }
  const env = { CONTENT_DIR: tree, CARD_CACHE: join(FOLDER, 'cards'), SOURCE_DATE_EPOCH: String(testClock) };
  return measure([process.execPath, 'src/commands/build.ts', '--out', out], { env });
}

function tell(name: string, { cpu, peak }: Cost, out: string, article: string): void {
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
  const html = readFileSync(join(out, article), 'utf8');
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/(?<path>[^"]+)"/gu)].map(({ groups }) =>
    readFileSync(join(out, groups!['path']!)),
  );
  const weight = [html, ...sheets].reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
  console.log(
    `${name.padEnd(48)} ${cpu.toFixed(1).padStart(7)} s ${(peak / 1e9).toFixed(2).padStart(6)} GB  ${pages.length} pages, an article ${weight} bytes of HTML and style (Brotli)`,
  );
}
