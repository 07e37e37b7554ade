import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { searchEdition } from '../../../src/search/build/edition.ts';
import { createSearchEngine } from '../../../src/search/read/engine.ts';
import { openSearchedSite, type SearchedSite } from './searched-site.ts';

let site: SearchedSite;

beforeEach(async () => {
  site = await openSearchedSite([{ url: 'page/', title: 'عنوان', body: '<p>نموذج</p>' }]);
}, 30_000);

afterEach(() => site.close());

const fileOf = (kind: string): string => {
  const folder = join(site.dir, 'pagefind', kind);
  return kind === '' ? join(folder, 'search.json') : join(folder, readdirSync(folder)[0]!);
};
const searchAnew = async (): Promise<unknown> =>
  (await createSearchEngine(site.address, searchEdition()).search('نموذج')).load(0, 1);

describe.each([
  ['the manifest', ''],
  ['a chunk', 'index'],
  ['a fragment', 'fragment'],
])('%s', (_what, kind) => {
  it('that is missing is an error', async () => {
    rmSync(fileOf(kind));
    await expect(searchAnew()).rejects.toThrow('404');
  });

  it('that is damaged is an error', async () => {
    writeFileSync(fileOf(kind), readFileSync(fileOf(kind)).subarray(0, 20));
    await expect(searchAnew()).rejects.toThrow();
  });

  it('that is back is read, by the same engine', async () => {
    const file = fileOf(kind);
    const content = readFileSync(file);
    const engine = createSearchEngine(site.address, searchEdition());
    rmSync(file);
    const find = async () => (await engine.search('نموذج')).load(0, 1);
    await expect(find()).rejects.toThrow();
    writeFileSync(file, content);
    expect(await find()).toMatchObject([{ url: 'page/' }]);
  });
});

it('words that cannot be loaded are an error of the completion', async () => {
  rmSync(fileOf('words'));
  for (const name of readdirSync(join(site.dir, 'pagefind/words')))
    rmSync(join(site.dir, 'pagefind/words', name));
  await expect(createSearchEngine(site.address, searchEdition()).complete('نم')).rejects.toThrow('404');
});
