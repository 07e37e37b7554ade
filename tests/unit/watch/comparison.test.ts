import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { readComparison } from '../../../src/content/comparison.ts';
import type { Reading } from '../../../src/watch/reading.ts';
import { writeComparison } from '../../../src/watch/write-comparison.ts';
import { temporaryTree } from '../check/temporary-tree.ts';

const reading = (readOn: Reading['readOn'], via?: string): Reading => ({
  from: 'x',
  text: '',
  readOn,
  via,
});
const written = writeComparison(
  [reading('2026-08-20', "saved copy: it's.md"), reading('2026-07-06')],
  '2026-11-27',
  undefined,
)!;

describe('the day of the last comparison', () => {
  it('is written as the check accepts it, with the newest of the copies', () => {
    const tree = temporaryTree({ 'watch.yml': written });
    expect(checkContent(tree)).toEqual([]);
    expect(readComparison(tree, '2026-11-27')).toEqual({
      url: 'https://developers.openai.com/api/docs/deprecations',
      comparedOn: '2026-11-27',
      readOn: '2026-08-20',
      via: "saved copy: it's.md",
    });
  });

  it('is not told before it has come, nor where there is no such file', () => {
    expect(readComparison(temporaryTree({ 'watch.yml': written }), '2026-11-26')).toBeUndefined();
    expect(readComparison(temporaryTree({ 'families.yml': '{}' }), '2026-11-27')).toBeUndefined();
  });

  it('stays with the newest copy when an older one is compared later', () => {
    const before = readComparison(temporaryTree({ 'watch.yml': written }), '2026-11-27');
    expect(writeComparison([reading('2026-07')], '2026-11-28', before)).toBeUndefined();
    expect(writeComparison([reading('2026-08-20')], '2026-11-28', before)).toContain(
      'comparedOn: 2026-11-28',
    );
    expect(writeComparison([reading('2026-11-28')], '2026-11-28', before)).not.toContain('via:');
  });

  it('is refused by the check when it is before the copy, or has no such page', () => {
    const wrong = written.replace('readOn: 2026-08-20', 'readOn: 2026-12-20').replace('https:', 'ftp:');
    const problems = checkContent(temporaryTree({ 'watch.yml': wrong }));
    expect(problems.map(({ line, field }) => `${line} ${field}`)).toContain('2 url');
    const late = written.replace('readOn: 2026-08-20', 'readOn: 2026-12-20');
    expect(checkContent(temporaryTree({ 'watch.yml': late }))).toMatchObject([
      { file: 'watch.yml', line: 4, field: 'readOn' },
    ]);
    expect(readComparison(temporaryTree({ 'watch.yml': wrong }), '2026-12-31')).toBeUndefined();
  });
});
