import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseYaml } from '../content/document.ts';
import { readTree, type Place } from '../content/tree.ts';
import type { CmsBackend, DeskRepository } from './cms-backend.ts';
import { cmsConfig } from './cms-config.ts';
import { deskWords } from './field-words.ts';
import { readKnownContent } from './known-content.ts';

export interface DeskDocumentOptions {
  /** Absolute path of the content tree. */
  contentDir: string;
  desk: DeskRepository;
  /** Content policy, as a `<meta>` takes it. */
  policy: string;
  /** Address of the program. */
  script: string;
}

/** What the page gives to its script. */
export interface DeskData {
  config: ReturnType<typeof cmsConfig>;
  /** Origins that may be asked, beside the page's own. */
  connects: readonly string[];
}

/** The page of the desk, with its configuration as the content is now. */
export function deskDocument({ contentDir, desk, policy, script }: DeskDocumentOptions): string {
  const given: DeskData = { config: makeConfig(contentDir, desk.backend), connects: desk.hosts.connects };
  const data = JSON.stringify(given).replaceAll('<', String.raw`\u003c`);
  return [
    '<!doctype html>',
    '<html lang="ar" dir="rtl"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // The program would ask GitHub whether it is well, and others for maps and fonts.
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    // An icon of nothing, or browsers ask for /favicon.ico.
    `<link rel="icon" href="data:,"><meta name="robots" content="noindex"><title>${deskWords.title}</title></head><body>`,
    `<script type="application/json" id="desk-data">${data}</script>`,
    `<script type="module" src="${script}"></script>`,
    '</body></html>',
    '',
  ].join('\n');
}

function makeConfig(contentDir: string, backend: CmsBackend) {
  const choicesOf = (place: Place): { label: string; value: string }[] =>
    readTree(contentDir)
      .files.filter((file) => file.place === place)
      .map(({ id, path }) => {
        const { data } = parseYaml(readFileSync(join(contentDir, path), 'utf8'));
        const name = (data as { name?: unknown } | undefined)?.name;
        return { label: typeof name === 'string' ? name : id, value: id };
      });
  const folder = relative('', contentDir).replaceAll('\\', '/');
  return cmsConfig({
    known: readKnownContent(contentDir),
    topics: choicesOf('topic'),
    authors: choicesOf('author'),
    // The folder that is opened is the repository's; a content tree elsewhere is opened by itself.
    folder: folder.startsWith('..') ? 'articles' : `${folder}/articles`,
    backend,
  });
}
