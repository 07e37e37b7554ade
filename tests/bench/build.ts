/**
 * `npm run bench [-- 100 1000]`: builds the site with so many generated articles beside its own, cold, with nothing changed, with
 * one article and with one announcement edited, and prints what each took. `10000` takes ten minutes of processor time.
 * Processor time is told as it is and as a part of the cold build, since machines differ.
 */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { editAnnouncement, editArticle } from './build/edits.ts';
import { measure, type Cost } from './build/measure.ts';
import { writeTree } from './build/write-tree.ts';
import { testClock } from '../support/variants.ts';

const FOLDER = '.cache/bench';
const own = process.env['CONTENT_DIR'] ?? 'content';
const counts = process.argv.slice(2).map(Number);

interface Row extends Cost {
  articles: number;
  kind: string;
}

const rows: Row[] = [];
// Without any, a build takes what the record and the site's own articles take: it is counted apart.
for (const articles of [0, ...(counts.length > 0 ? counts : [100, 1000])]) await benchBuilds(articles);

async function benchBuilds(articles: number): Promise<void> {
  const tree = resolve(FOLDER, `content-${articles}`);
  const out = join(FOLDER, `site-${articles}`);
  const cards = resolve(FOLDER, `cards-${articles}`);
  writeTree(tree, own, articles);
  for (const left of [out, cards, join('.cache/build', out.replaceAll('/', '-'))]) {
    rmSync(left, { recursive: true, force: true });
  }
  const build = async (kind: string): Promise<void> => {
    const env = { CONTENT_DIR: tree, CARD_CACHE: cards, SOURCE_DATE_EPOCH: String(testClock) };
    const cost = await measure([process.execPath, 'src/commands/build.ts', '--out', out], { env });
    rows.push({ articles, kind, ...cost });
    console.log(toLine(rows.at(-1)!));
  };

  await build('cold, share cards too');
  rmSync(join('.cache/build', out.replaceAll('/', '-')), { recursive: true, force: true });
  rmSync(out, { recursive: true, force: true });
  await build('cold, share cards kept');
  await build('nothing changed');
  if (articles > 0) {
    editArticle(tree, 'measured-00007', articles);
    await build('one article edited');
  }
  editAnnouncement(tree, articles);
  await build('one announcement edited');
  const [path, bytes] = largestPage(out);
  console.log(`largest page: ${path}, ${bytes} bytes`);
}

function toLine({ articles, kind, cpu, peak }: Row): string {
  const cold = rows.findLast((row) => row.articles === articles && row.kind === 'cold, share cards kept');
  const alone = rows.find((row) => row.articles === 0 && row.kind === kind);
  const each =
    alone && articles > 0 ? `${(((cpu - alone.cpu) / articles) * 1000).toFixed(1)} ms an article` : '';
  const part = cold ? `${((cpu / cold.cpu) * 100).toFixed(0)} % of cold` : '';
  return [
    `${articles} articles`.padEnd(16),
    kind.padEnd(24),
    `${cpu.toFixed(1)} s CPU`.padStart(12),
    part.padStart(14),
    `${(peak / 1e9).toFixed(2)} GB`.padStart(9),
    each.padStart(18),
  ].join('  ');
}

function largestPage(folder: string): [path: string, bytes: number] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path): [string, number] => [path, statSync(join(folder, path)).size])
    .toSorted(([, a], [, b]) => b - a)[0]!;
}
