import { features, type FeatureName } from '../hosts/features.ts';
import type { Finding } from '../hosts/check-host.ts';

/** A finding, and whether its test passed. */
export interface HostResult extends Finding {
  passed: boolean;
}

const marks = {
  begin: '<!-- Written by "npm run test:hosts -- --write" from what the tests found; do not edit. -->',
  end: '<!-- End of what the tests found. -->',
};

/** Said of a host that is imitated. */
const IMITATED = 'imitated';

/**
 * Writes what was found as a Markdown table, a row for each feature and a column for each host, with the reasons of what cannot be
 * below it. Columns are in the order in which hosts come; the table is not aligned.
 */
export function formatHostTable(results: readonly HostResult[]): string {
  const hosts = [...Map.groupBy(results, ({ host }) => host)];
  const reasons: string[] = [];
  const noteOf = (reason: string): number => {
    if (!reasons.includes(reason)) reasons.push(reason);
    return reasons.indexOf(reason) + 1;
  };
  const cellOf = (found: readonly HostResult[], isImitated: boolean): string => {
    const failed = found.filter(({ passed }) => !passed);
    if (failed.length > 0) return '**fails**';
    if (found.length === 0) return isImitated ? '–' : '**not tried**';
    const reason = found.find(({ cannot }) => cannot !== undefined)?.cannot;
    if (reason !== undefined) return `cannot (${noteOf(reason)})`;
    const said = [...new Set(found.flatMap((one) => one.said ?? []))].join(', ');
    return said === '' ? 'yes' : said;
  };
  const heads = hosts.map(([host, [first]]) =>
    `${host}<br>${first!.version ?? IMITATED}`.replace(/<br>$/u, ''),
  );
  const rows = (Object.keys(features) as FeatureName[]).map((feature) => [
    features[feature].label,
    ...hosts.map(([, all]) =>
      cellOf(
        all.filter((one) => one.feature === feature),
        all[0]!.version === undefined,
      ),
    ),
  ]);
  const table = [['what is asked', ...heads], heads.map(() => '---').concat('---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
  return `${table}\n\n${reasons.map((reason, index) => `${index + 1}. ${reason}.`).join('\n')}`;
}

/**
 * Puts a table between the two marks of a document.
 *
 * @throws Error where the marks are not there, once each
 */
export function insertHostTable(document: string, table: string): string {
  const [before, rest, ...more] = document.split(marks.begin);
  const [, after, ...others] = rest?.split(marks.end) ?? [];
  if (before === undefined || after === undefined || more.length > 0 || others.length > 0) {
    throw new Error(`the marks of the table are not there: ${marks.begin} … ${marks.end}`);
  }
  return `${before}${marks.begin}\n\n${table}\n\n${marks.end}${after}`;
}
