import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Pagefind's ready-made widgets, which the site does not use. */
const WIDGET = /-ui\.(?:js|css)$|^pagefind-highlight\.js$/u;

/**
 * Builds the search index over the finished pages of a site. Pages say what of them is searched with
 * Pagefind's own attributes (`data-pagefind-body`, `-ignore`, `-meta`).
 *
 * @param siteDir folder of the built site; the index is written to `pagefind/` in it
 * @returns how many pages were indexed
 * @throws Error when Pagefind reports one, or finds no page
 */
export async function buildSearchIndex(siteDir: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'ar' });
  try {
    if (!index) throw new Error(`the search index could not be started: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: siteDir });
    failOn(added.errors);
    const { files, errors: fileErrors } = await index.getFiles();
    failOn(fileErrors);
    for (const file of files.filter(({ path }) => !WIDGET.test(path))) {
      const target = join(siteDir, 'pagefind', file.path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, file.content);
    }
    return added.page_count;
  } finally {
    await close();
  }
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search index could not be built: ${errors.join('; ')}`);
}
