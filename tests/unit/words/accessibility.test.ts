import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const report = readFileSync('docs/accessibility.md', 'utf8');
const statement = readFileSync('content/pages/accessibility.mdx', 'utf8');

/** The criteria of WCAG 2.2 at levels A and AA. */
const CRITERIA =
  `1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13
  2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8
  3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`.split(/\s+/u);

const rows = [
  ...report.matchAll(/^\| (?<number>\d\.\d\.\d+) [^|]+\| (?<result>[^|]+?) +\| (?<by>[^|]+?) +\|/gmu),
].map(({ groups }) => groups as Record<'number' | 'result' | 'by', string>);

test('the report on accessibility has every criterion of level A and AA, once', () => {
  expect(rows.map(({ number }) => number).toSorted()).toEqual(CRITERIA.toSorted());
});

test('the report says of each criterion what came out, and by what', () => {
  const unclear = rows.filter(
    ({ result, by }) =>
      !['yes', 'yes, note', 'none'].includes(result) ||
      by
        .split(', ')
        .some((word) => !['axe', 'test', 'access', 'tree', 'looked at', 'orca', 'code'].includes(word)),
  );
  expect(unclear).toEqual([]);
});

test('the report and the statement for readers are of one day', () => {
  const [, reported] = /Last tested: (\d{4}-\d{2}-\d{2})/u.exec(report) ?? [];
  const [, stated] = /^testedOn: (\d{4}-\d{2}-\d{2})$/mu.exec(statement) ?? [];
  expect(reported).toBeDefined();
  expect(stated).toBe(reported);
});
