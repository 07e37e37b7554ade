import { PLACEHOLDER } from '../check/placeholders.ts';
import type { ArticleSource } from '../schemas/source.ts';
import { judgeAddress } from './judgements.ts';
import type { KnownContent } from './known-content.ts';
import type { Question } from './questions.ts';
import { quote } from './yaml-text.ts';

/** Sources for a new file, from addresses; a publisher that the content knows by its host is filled in. */
export function toSources(addresses: readonly string[], known: KnownContent): ArticleSource[] {
  const publishers = publishersByHost(known);
  return addresses.map((url) => ({
    url,
    publisher: publishers.get(new URL(url).host) ?? `${PLACEHOLDER}: من نشره`,
    title: `${PLACEHOLDER}: عنوانه بلغته`,
  }));
}

/** The question for the sources of a new file. */
export const sourceQuestion: Question = {
  option: 'source',
  ask: 'Addresses of its sources',
  many: true,
  optional: true,
  judge: judgeAddress,
};

/** A source that is still to be found. */
export const unknownSource: ArticleSource = {
  publisher: `${PLACEHOLDER}: من نشره`,
  title: `${PLACEHOLDER}: عنوانه بلغته`,
  offline: `${PLACEHOLDER}: ضع بدل هذا السطر url، أو قل لماذا لا عنوان له`,
};

/** The sources of a new file of the record, in which others refer to them by an id. */
export function formatNumbered(addresses: readonly string[] | undefined, known: KnownContent): string {
  const sources = addresses ? toSources(addresses, known) : [unknownSource];
  return formatSources(sources.map((source, index) => ({ id: `source-${index + 1}`, ...source })));
}

/** Writes a list of sources as YAML, each with an id where the file refers to them. */
export function formatSources(sources: readonly (ArticleSource & { id?: string | undefined })[]): string {
  return sources
    .map((source) => {
      const fields = (['id', 'url', 'publisher', 'title', 'date', 'via', 'offline'] as const).flatMap(
        (name) =>
          source[name] === undefined
            ? []
            : [`${name}: ${name === 'id' ? source[name] : quote(source[name])}`],
      );
      return `  - ${fields.join('\n    ')}`;
    })
    .join('\n');
}

/** The hosts of whose pages all sources name one publisher. */
function publishersByHost(known: KnownContent): Map<string, string> {
  const byHost = new Map<string, Set<string>>();
  for (const { sources } of [...known.articles, ...known.retirements, ...known.models]) {
    for (const { url, publisher } of sources) {
      const host = URL.parse(url ?? '')?.host;
      if (host !== undefined) byHost.set(host, (byHost.get(host) ?? new Set()).add(publisher));
    }
  }
  return new Map(
    [...byHost].flatMap(([host, names]) => (names.size === 1 ? [[host, [...names][0]!] as const] : [])),
  );
}
