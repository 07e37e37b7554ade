import { copiesOf, type Standing } from './answer.ts';
import type { FormFinding } from './address-form.ts';
import type { KeptAnswer } from './kept-answers.ts';
import type { SourceAddress } from './source-addresses.ts';

/** What is said of each standing, the worst first; nothing of pages that are there. */
const words: Readonly<Record<Exclude<Standing, 'there'>, (answer: KeptAnswer, address: string) => string>> = {
  gone: (_, address) => `look for a copy, and name it under via: ${copiesOf(address)}`,
  unreached: () => 'ask again another day',
  moved: ({ to }) => `write ${to ?? 'its new address'}, if the same stands there`,
  refused: () => 'open it in a browser: it answers robots otherwise',
  unasked: () => 'open it in a browser: its robots.txt wants no robots',
};

/** What was found in how addresses are written, one a line. */
export function formatForms(findings: readonly FormFinding[]): string {
  return findings
    .map(({ where, message }) => `${where.file}:${where.line} ${where.address}: ${message}`)
    .join('\n');
}

/** The addresses that a person should look at, as a table in Markdown, and a line that counts all. */
export function formatAnswers(
  answers: ReadonlyMap<string, KeptAnswer>,
  places: ReadonlyMap<string, readonly SourceAddress[]>,
): string {
  const order = Object.keys(words) as (keyof typeof words)[];
  const rows = order.flatMap((standing) =>
    [...answers]
      .filter(([, answer]) => answer.standing === standing)
      .map(([address, answer]) => [
        standing,
        String(answer.status ?? answer.reason ?? ''),
        address,
        placesOf(places.get(address) ?? []),
        answer.on,
        words[standing](answer, address),
      ]),
  );
  const head = ['Standing', 'Answer', 'Address', 'Where', 'Asked on', 'To do'];
  const table = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(escape).join(' | ')} |`);
  const counts = Map.groupBy(answers.values(), ({ standing }) => standing);
  const sum = (['there', ...order] as const)
    .filter((standing) => counts.has(standing))
    .map((standing) => `${counts.get(standing)!.length} ${standing}`)
    .join(', ');
  return [...(rows.length > 0 ? [...table, ''] : []), `${answers.size} addresses: ${sum}`].join('\n');
}

function placesOf(places: readonly SourceAddress[]): string {
  const [first, ...rest] = places;
  if (first === undefined) return '';
  return `${first.file}:${first.line}${rest.length > 0 ? ` and ${rest.length} more` : ''}`;
}

function escape(cell: string): string {
  return cell.replaceAll('|', String.raw`\|`);
}
