/** Builds one index over a built site, and prints milliseconds and bytes: `node index-once.ts ours|stock <site> <content> [kept]`. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildStock, STOCK_FOLDER } from './stock-pagefind.ts';

const [kind, site, content, keptIn] = process.argv.slice(2) as [string, string, string, string?];
const folder = join(site, kind === 'ours' ? 'pagefind' : STOCK_FOLDER);
rmSync(folder, { recursive: true, force: true });
// Our module sets a variable that Pagefind heeds; stock Pagefind is to run without.
const build =
  kind === 'ours' ? (await import('../../../src/search/build/write-index.ts')).writeSearchIndex : buildStock;
const startedAt = performance.now();
await build(site, content, keptIn);
const milliseconds = Math.round(performance.now() - startedAt);
const bytes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => statSync(join(folder, file)))
  .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
console.log(JSON.stringify({ milliseconds, bytes }));
