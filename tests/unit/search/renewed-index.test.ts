import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { searchEdition } from '../../../src/search/build/edition.ts';
import { writeSearchIndex } from '../../../src/search/build/write-index.ts';
import { createSearchEngine } from '../../../src/search/read/engine.ts';
import { loadCode, OutdatedPage, RenewedIndex } from '../../../src/search/read/renewal.ts';
import { openSearchedSite, toHtml, type SearchedSite } from './searched-site.ts';

let site: SearchedSite;

beforeEach(async () => {
  site = await openSearchedSite([
    { url: 'first/', title: 'عنوان أول', body: '<p>نموذج</p>' },
    { url: 'second/', title: 'عنوان ثانٍ', body: '<p>عريضة</p>' },
  ]);
}, 30_000);

afterEach(() => site.close());

/** Opens the index; a site as small as this has all its words in one file, which is not loaded yet. */
const open = (): Promise<string[]> => site.engine.complete('نموذ');

const manifest = (): string => join(site.dir, 'pagefind/search.json');

/** Puts another build into the place of the one that the engine has opened. */
async function renew(): Promise<void> {
  rmSync(join(site.dir, 'pagefind'), { recursive: true });
  writeFileSync(
    join(site.dir, 'second/index.html'),
    toHtml({ url: 'second/', title: 'عريضة جديدة', body: '<p>عريضة</p>' }),
  );
  await writeSearchIndex(site.dir, site.dir);
}

describe('when a newer build takes the place of the index', () => {
  it('the same engine searches and completes in the new one', async () => {
    await open();
    await renew();
    const [hit] = await (await site.engine.search('عريضة')).load(0, 1);
    expect(hit?.title.map(({ text }) => text).join('')).toBe('عريضة جديدة');
    expect(await site.engine.complete('عريضة')).toContain('عريضة جديدة');
  });

  it('results of the former one that are not loaded yet have to be asked for anew', async () => {
    const former = await site.engine.search('عنوان');
    await renew();
    await expect(former.load(0, 2)).rejects.toThrow(RenewedIndex);
    expect(await (await site.engine.search('عريضة')).load(0, 1)).toMatchObject([{ url: 'second/' }]);
  });

  it('all that fails at the same time is found in the new one', async () => {
    await open();
    await renew();
    const found = await Promise.all(
      ['عريضة', 'جديدة'].map(async (query) => (await site.engine.search(query)).total),
    );
    expect(found).toEqual([1, 1]);
  });

  it('one of another edition is not read, before the first query and after it', async () => {
    await open();
    await renew();
    writeFileSync(manifest(), readFileSync(manifest(), 'utf8').replace(searchEdition(), 'ffffffff'));
    await expect(site.engine.search('عريضة')).rejects.toThrow(OutdatedPage);
    await expect(createSearchEngine(site.address, searchEdition()).search('عريضة')).rejects.toThrow(
      OutdatedPage,
    );
  });
});

it('the index that lacks a file and is no newer one has failed', async () => {
  await open();
  rmSync(join(site.dir, 'pagefind/index'), { recursive: true });
  await expect(site.engine.search('عريضة')).rejects.toThrow('404');
});

describe('a script that cannot be loaded', () => {
  const lost = (): Promise<never> => Promise.reject(new Error('no script'));

  it('is gone with its build where the server is there', async () => {
    await expect(loadCode(site.address, lost)).rejects.toThrow(OutdatedPage);
  });

  it('is only not to be had where there is no server', async () => {
    await expect(loadCode('http://localhost:9/', lost)).rejects.toThrow('no script');
  });
});
