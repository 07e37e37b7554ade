import { editDistance } from '../nearest.ts';
import type { Finding } from '../problem.ts';

/** A comment by which an editor lets a mistake stand, on its line or the line before: `proof-ignore: hamza, quotes`. */
const IGNORE = /proof-ignore:\s*([\w-]+(?:\s*,\s*[\w-]+)*)/u;

/** The ids in the comment of a line. */
function idsOf(line: string | undefined): string[] {
  return IGNORE.exec(line ?? '')?.[1]?.split(/\s*,\s*/u) ?? [];
}

/** The findings that no comment lets stand; those of no rule always stay. */
export function withoutIgnored<T extends Pick<Finding, 'line' | 'rule'>>(
  findings: readonly T[],
  source: string,
): T[] {
  if (!source.includes('proof-ignore')) return [...findings];
  const lines = source.split('\n');
  return findings.filter(
    ({ line, rule }) =>
      rule === undefined || ![...idsOf(lines[line - 1]), ...idsOf(lines[line - 2])].includes(rule),
  );
}

/** Finds comments that name a rule that there is not: they would let nothing stand, and nobody would know why. */
export function checkIgnored(source: string, known: readonly string[]): Finding[] {
  if (!source.includes('proof-ignore')) return [];
  return source.split('\n').flatMap((text, index) =>
    idsOf(text)
      .filter((id) => !known.includes(id))
      .map((id) => {
        const near = nearIds(id, known);
        const fix = near.length > 0 ? `؛ لعلّك تقصد ${near.join(' أو ')}` : '';
        return {
          line: index + 1,
          field: 'proof-ignore',
          message: `لا قاعدة في المدقّق اسمها ${id}${fix}`,
        };
      }),
  );
}

const MOST_NEAR = 3;

/** The ids that are written most like one as a whole or in one of their words. */
function nearIds(id: string, known: readonly string[]): string[] {
  const limit = Math.max(2, Math.floor(id.length / 3));
  return known
    .map((one) => {
      const distances = [one, ...one.split('-')].map((part) => editDistance(id, part, limit));
      return { one, distance: Math.min(...distances) };
    })
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance || a.one.length - b.one.length)
    .slice(0, MOST_NEAR)
    .map(({ one }) => one);
}
