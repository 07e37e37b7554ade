import { gzipSync } from 'node:zlib';
import { isPluralOf } from '../analyse/plural-of.ts';
import type { Fragment } from '../format/manifest.ts';
import { packJson } from '../format/packing.ts';
import type { PageKeys } from './page-keys.ts';
import { wordsOf } from './page-words.ts';

/** A page's fragment, in the place of Pagefind's own: the readers' own text, and not the keys that Pagefind was given. */
export function packFragment({ page, plurals, parts }: PageKeys): Uint8Array {
  const { url, title, facts, text, sections } = page;
  const words = wordsOf(page).text;
  // What browsers tell from its pattern themselves is not stored.
  const hidden = [...plurals].filter(
    ([key, places]) => !places.every((place) => isPluralOf(words[place]!.key, key)),
  );
  const fragment: Fragment = {
    url,
    title,
    facts,
    text,
    sections: sections.map((section) => [section.at, section.id, section.title]),
    also: Object.fromEntries([...hidden, ...parts]),
  };
  return gzipSync(packJson(fragment), { level: 9 });
}
