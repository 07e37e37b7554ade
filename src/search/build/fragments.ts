import { gzipSync } from 'node:zlib';
import type { Fragment } from '../format/manifest.ts';
import { withMark } from '../format/packing.ts';
import type { PageKeys } from './page-keys.ts';

/**
 * A page's fragment, packed as Pagefind packs its own: the readers' own text in place of the keys that Pagefind was
 * given.
 */
export function packFragment({ page, plurals, parts }: PageKeys): Uint8Array {
  const { url, title, facts, text, sections } = page;
  const fragment: Fragment = {
    url,
    title,
    facts,
    text,
    sections: sections.map((section) => [section.at, section.id, section.title]),
    also: Object.fromEntries([...plurals, ...parts]),
  };
  return gzipSync(withMark(JSON.stringify(fragment)), { level: 9 });
}
