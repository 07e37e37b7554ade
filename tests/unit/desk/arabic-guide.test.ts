import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkBody } from '../../../src/check/article-body.ts';
import { proofread, proofRulesFor } from '../../../src/check/proof/proofread.ts';
import { checkTerms, refusedWords } from '../../../src/check/term-findings.ts';
import { parseYaml } from '../../../src/content/document.ts';
import { readTerms } from '../../../src/content/terms.ts';
import { readTree, type Place } from '../../../src/content/tree.ts';
import { newArticle } from '../../../src/desk/new-article.ts';
import { readKnownContent } from '../../../src/desk/known-content.ts';
import { embedRules } from '../../../src/embeds/rules.ts';
import { placeSchemas } from '../../../src/check/place-schemas.ts';
import { changeKinds, retirementSchema, surfaces } from '../../../src/schemas/retirement.ts';

const root = join(import.meta.dirname, '../../..');
const contentDir = join(root, 'content');
const guide = readFileSync(join(root, 'CONTRIBUTING.ar.md'), 'utf8');
const blocks = [...guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].map(([, kind, text]) => ({
  kind,
  text: text!,
}));
const blocksOf = (wanted: string): string[] =>
  blocks.flatMap(({ kind, text }) => (kind === wanted ? [text] : []));
// Pictures have their description in Arabic, and no text of their own.
const prose = guide
  .replaceAll(/^```\w+\n[\s\S]*?^```$/gmu, '')
  .replaceAll(/^!\[(\p{Script=Arabic}[^\]]*)\]\((docs\/guide\/\w+\.webp)\)$/gmu, '');

describe('the Arabic guide', () => {
  it('has a language on every block of code, since that sets its direction where it is read', () => {
    expect(guide.match(/^```/gmu)).toHaveLength(blocks.length * 2);
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['sh', 'mdx', 'yaml']));
  });

  it('is clean to the check of the house: characters, typography, spelling, terms', () => {
    const body = { text: guide, firstLine: 1, path: 'CONTRIBUTING.ar.mdx' };
    const { findings, texts } = checkBody(body, true);
    const refused = refusedWords(contentDir);
    const all = [
      // It is read in the repository: it has a title, and its links go to files beside it.
      ...findings.filter(({ field }) => field !== 'link' && field !== 'heading'),
      ...texts.flatMap((text) => [
        ...proofread(text, proofRulesFor(contentDir)),
        ...checkTerms(text, refused),
      ]),
    ];
    expect(all.map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
    expect(texts.length).toBeGreaterThan(50);
  });

  it('begins each paragraph, item and heading in Arabic, from which a page takes its direction', () => {
    const lines = prose.split('\n').map((line) => line.replace(/^(?:#+|-) /u, ''));
    expect(lines.filter((line) => line !== '' && !/^\p{Script=Arabic}/u.test(line))).toEqual([]);
  });

  it('names only commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...guide.matchAll(/npm run ([\w:-]+)/gu)].map(([, name]) => name!);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    expect(new Set(named)).toEqual(new Set(['build', 'new', 'dev', 'check', 'watch', 'check:links']));
  });

  it('names only options that the commands take', () => {
    const known = readKnownContent(contentDir);
    const options = newArticle.questions(known, '2026-11-22').map(({ option }) => option);
    const [line] = blocksOf('sh').flatMap((text) => /new -- article (--.*)/u.exec(text)?.[1] ?? []);
    const args = [...line!.matchAll(/'([^']*)'|\S+/gu)].map(([whole, quoted]) => quoted ?? whole);
    expect(() =>
      parseArgs({
        args,
        options: Object.fromEntries(options.map((option) => [option, { type: 'string' as const }])),
      }),
    ).not.toThrow();
    const check = readFileSync(join(root, 'src/commands/check.ts'), 'utf8');
    const named = [...guide.matchAll(/check -- --(\w+)/gu)].map(([, name]) => name!);
    expect(named.sort()).toEqual(['all', 'fix', 'strict']);
    for (const name of named) expect(check).toContain(`${name}: { type: 'boolean'`);
  });

  it('names only files and folders that there are', () => {
    const named = [...prose.matchAll(/`(content[^`]*)`|\]\(([^)]+)\)/gu)].map(
      ([, path, link]) => path ?? link!,
    );
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(named.length).toBeGreaterThan(6);
  });

  it('shows each component in a heading and in an example, and no other', () => {
    const headed = [...prose.matchAll(/^### [^:\n]+: (.+)$/gmu)].flatMap(([, names]) =>
      names!.match(/[A-Z]\w+/gu)!,
    );
    const shown = blocksOf('mdx').flatMap((text) =>
      [...text.matchAll(/<([A-Z]\w+)/gu)].map(([, name]) => name!),
    );
    for (const names of [headed, shown]) {
      expect([...new Set(names)].sort()).toEqual(Object.keys(embedRules).sort());
    }
  });

  it('gives examples that the check takes, of things that are in the record', () => {
    const ids = new Set(readTree(contentDir).files.map(({ place, id }) => `${place} ${id}`));
    const families = Object.keys(readKnownContent(contentDir).families);
    const terms = readTerms(contentDir).map(({ id }) => id);
    const faults = blocksOf('mdx').flatMap((text) => {
      const { findings, references } = checkBody({ text, firstLine: 1, path: 'a.mdx' }, false);
      const missing = references.filter(({ to, id }) => {
        if (to === 'family') return !families.includes(id);
        return to === 'term' ? !terms.includes(id) : !ids.has(`${to} ${id}`);
      });
      return [...findings.map(({ message }) => message), ...missing.map(({ to, id }) => `${to} ${id}`)];
    });
    expect(faults).toEqual([]);
  });

  it('gives an article and an announcement that the schemas take', () => {
    const [article, corrected, announcement, changed] = blocksOf('yaml').map(
      (text) => parseYaml(text).data as Record<string, unknown>,
    );
    const isTaken = (place: Place, data: unknown): unknown =>
      placeSchemas[place].safeParse(data).error?.issues;
    expect(isTaken('article', article)).toBeUndefined();
    expect(isTaken('article', { ...article, ...corrected })).toBeUndefined();
    const real = parse(
      readFileSync(join(contentDir, 'retirements', `${String(announcement!['id'])}.yml`), 'utf8'),
    ) as unknown;
    expect(parse(blocksOf('yaml')[2]!)).toEqual(real);
    const sources = [{ id: 'page-2026-02-26', url: 'https://openai.com/', publisher: 'OpenAI' }];
    expect(
      retirementSchema.safeParse({ ...announcement, ...changed, sources }).error?.issues,
    ).toBeUndefined();
  });

  it('names every kind of change and every surface', () => {
    for (const word of [...changeKinds, ...surfaces]) expect(prose).toContain(`\`${word}\``);
  });

  it('is linked from the guides in English', () => {
    for (const file of ['README.md', 'CONTRIBUTING.md']) {
      expect(readFileSync(join(root, file), 'utf8')).toContain('](CONTRIBUTING.ar.md)');
    }
  });
});
