import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, runPython } from './tools.ts';

/** An item as a reader keeps it. */
export interface ReadItem {
  id: string;
  link: string;
  title: string;
  html: string;
  publishedAt: string | number;
}

/** What newsboat keeps of a feed after fetching it. */
export async function readWithNewsboat(address: string): Promise<ReadItem[]> {
  const home = mkdtempSync(join(tmpdir(), 'uful-newsboat-'));
  try {
    const path = (name: string): string => join(home, name);
    writeFileSync(path('urls'), `${address}\n`);
    writeFileSync(path('config'), 'max-items 0\n');
    const args = ['-u', path('urls'), '-C', path('config'), '-c', path('cache.db'), '-x', 'reload'];
    await run('newsboat', args, { HOME: home, LC_ALL: 'C.UTF-8' });
    return await runPython('read-newsboat.py', 'sqlite3', path('cache.db'));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
