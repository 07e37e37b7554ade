import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/check/article-body.ts';
import { embedRules } from '../../../src/embeds/rules.ts';

const root = join(import.meta.dirname, '../../..');

interface Snippet {
  scope: string;
  prefix: string[];
  description: string;
  body: string | string[];
}

const snippets = JSON.parse(readFileSync(join(root, '.vscode/mdx.code-snippets'), 'utf8')) as Record<
  string,
  Snippet
>;

/** What stands in a file when an editor takes a snippet and leaves its holes as they are. */
function expand({ body }: Snippet): string {
  return [body]
    .flat()
    .join('\n')
    .replaceAll(/\$\{\d+:([^}]*)\}/gu, '$1')
    .replaceAll(/\$\{\d+\|([^,|}]*)[^}]*\|\}/gu, '$1')
    .replaceAll('$0', '');
}

describe('the snippets for articles', () => {
  it('are one for each component, by its name', () => {
    expect(Object.keys(snippets).sort()).toEqual(Object.keys(embedRules).sort());
  });

  it('name the same components that pages and feeds show', () => {
    for (const file of ['for-pages.ts', 'for-feeds.ts']) {
      const source = readFileSync(join(root, 'src/embeds', file), 'utf8');
      const shown = [...source.matchAll(/^import (\w+) from/gmu)].map(([, name]) => name);
      expect(Object.keys(snippets).sort()).toEqual(shown.sort());
    }
  });

  it.each(Object.entries(snippets))('writes %s as the content check takes it', (name, snippet) => {
    const text = expand(snippet);
    expect(text).toContain(`<${name}`);
    expect(text).not.toMatch(/\$/u);
    const body = { text: `فقرة أولى.\n\n${text}\n`, firstLine: 1, path: 'articles/a/index.mdx' };
    expect(checkBody(body, true).findings).toEqual([]);
    expect([snippet.scope, snippet.prefix[0]]).toEqual(['mdx', name]);
  });
});
