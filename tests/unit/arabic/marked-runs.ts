import { splitRuns } from '../../../src/arabic/isolate.ts';

/** The text with each Latin stretch in [square] and each stretch of numbers in {curly} brackets. */
export function markRuns(text: string): string {
  const marks = { plain: ['', ''], latin: ['[', ']'], number: ['{', '}'] } as const;
  return splitRuns(text)
    .map((run) => `${marks[run.kind][0]}${run.text}${marks[run.kind][1]}`)
    .join('');
}
