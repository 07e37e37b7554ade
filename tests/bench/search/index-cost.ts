import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../../runner/run-program.ts';
import { measure, type Cost } from '../build/measure.ts';

export interface IndexCost {
  /** Of the quickest round: what else the machine does is no part of it. */
  milliseconds: number;
  bytes: number;
}

/** What it takes to index a built site, in a process of its own each time. */
export async function measureIndex(
  kind: 'ours' | 'stock',
  site: string,
  content: string,
  rounds: number,
): Promise<IndexCost> {
  const runs: IndexCost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { code, output } = await runNode(['tests/bench/search/index-once.ts', kind, site, content]);
    if (code !== 0) throw new Error(output);
    runs.push(JSON.parse(output.trim().split('\n').at(-1)!) as IndexCost);
  }
  return runs.toSorted((a, b) => a.milliseconds - b.milliseconds)[0]!;
}

/**
 * What it takes to index pages from nothing, when nothing has changed, and when one page has: another word, and one that no page had. In
 * processor time and memory of all processes, Pagefind's among them.
 *
 * @param page the file of the page that is edited
 */
export async function measureEdits(site: string, page: string): Promise<Record<string, Cost>> {
  const kept = mkdtempSync(join(tmpdir(), 'uful-kept-'));
  const [keptIn, folder] = [join(kept, 'search'), join(site, 'pagefind')];
  const index = (): Promise<Cost> => {
    // Where thousands of files have just been removed, making others takes ext4 ten times as long.
    if (existsSync(folder)) renameSync(folder, mkdtempSync(join(kept, 'before-')));
    return measure([process.execPath, 'tests/bench/search/index-once.ts', 'ours', site, site, keptIn]);
  };
  const html = readFileSync(page, 'utf8');
  const word = / ([\u0621-\u064A]{4,}) /u.exec(html)![1]!;
  const edit = (added: string): void => {
    writeFileSync(page, html.replace('</p>', ` ${added}</p>`));
  };
  try {
    const fromNothing = await index();
    const again = await index();
    edit(word);
    const edited = await index();
    edit('ككلمةلاتقال');
    const newWord = await index();
    return { 'from nothing': fromNothing, again, 'one page edited': edited, 'a word that is new': newWord };
  } finally {
    rmSync(kept, { recursive: true, force: true });
  }
}
