import { OBJECT } from '../typography.ts';

/** A text with its fenced code blanked, line for line, so that places stay what they are (CommonMark 0.31.2, § 4.5). */
export function stripFences(text: string): string {
  let fence: string | undefined;
  return text
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
      const isInside = fence !== undefined;
      if (!isInside && mark) fence = mark;
      else if (isInside && mark?.startsWith(fence!) && /^\s*[`~]+\s*$/u.test(line)) fence = undefined;
      return isInside || mark ? '' : line;
    })
    .join('\n');
}

/** A text with its spans of code hidden, sign for sign, so that nothing in them is read (CommonMark 0.31.2, § 6.1). */
export function hideCode(text: string): string {
  return text.replaceAll(/(?<!`)(`+)(?!`)(?:[^\n]|\n(?!\s*\n))*?(?<!`)\1(?!`)/gu, (code) =>
    code.replaceAll(/[^\n]/gu, OBJECT),
  );
}
