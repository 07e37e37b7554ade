import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle, parseYaml } from '../content/document.ts';
import { readTree } from '../content/tree.ts';

/** An address that content gives as a source or links to, and where it stands. */
export interface SourceAddress {
  address: string;
  /** Path inside the content tree. */
  file: string;
  /** Counts from 1. */
  line: number;
  /** Whether it is one of the sources that its file lists; otherwise it is a link or attribute in an article. */
  listed: boolean;
  /** Which reading of the page it is, by its day and copy; a page that was read twice is two sources. */
  reading?: string;
}

/** Links in Markdown, by angle brackets too, and the `href` of a component. An address may hold pairs of brackets. */
const IN_BODY = /(?:\]\(|href="|<)(?<address>https?:\/\/(?:[^\s"<>()]|\([^\s"<>()]*\))+)/gu;

/** All addresses outside this site that a content tree names, file by file, in their order. Files that cannot be read have none. */
export function sourceAddresses(contentDir: string): SourceAddress[] {
  return readTree(contentDir).files.flatMap(({ path }) => {
    const source = readFileSync(join(contentDir, path), 'utf8');
    const article = /\.mdx?$/u.test(path) ? parseArticle(source) : undefined;
    const parsed = article ?? parseYaml(source);
    const listed = addressesIn(parsed.data).map(({ at, ...source }) => ({
      ...source,
      file: path,
      line: parsed.lineOf(at),
      listed: true,
    }));
    if (!article) return listed;
    const { body, bodyLine } = article;
    const inBody = [...body.matchAll(IN_BODY)].map(({ groups, index }) => ({
      address: groups!['address']!,
      file: path,
      line: bodyLine + body.slice(0, index).split('\n').length - 1,
      listed: false,
    }));
    return [...listed, ...inBody];
  });
}

/** The values of all fields named `url`. */
function addressesIn(
  value: unknown,
  at: PropertyKey[] = [],
): { address: string; reading: string; at: PropertyKey[] }[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => addressesIn(one, [...at, index]));
  if (typeof value !== 'object' || value === null) return [];
  const { date, via, title } = value as Record<string, unknown>;
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'url' && typeof one === 'string'
      ? [{ address: one, reading: JSON.stringify([date, via, title]), at: [...at, key] }]
      : addressesIn(one, [...at, key]),
  );
}
