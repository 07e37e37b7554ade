import type { Finding } from './problem.ts';
import type { ReaderText } from './text-findings.ts';

/** With these words `npm run new` marks what a person is to write. */
export const PLACEHOLDER = 'املأ هنا';

/** Finds what was to be filled in and was not, in a text that readers would see. */
export function checkPlaceholders({ text, field, lineAt }: ReaderText): Finding[] {
  const index = text.indexOf(PLACEHOLDER);
  if (index === -1) return [];
  const message = `holds «${PLACEHOLDER}», which "npm run new" wrote to be filled in; write what belongs there`;
  return [{ line: lineAt(index), field, message }];
}
