import { readFileSync } from 'node:fs';
import { checkBody } from '../../../../src/check/article-body.ts';
import { checkLinksAndFigures } from '../../../../src/check/proof/links-and-figures.ts';
import { proofread, proofRulesFor, type ProofFinding } from '../../../../src/check/proof/proofread.ts';
import { OBJECT } from '../../../../src/check/typography.ts';

/** A mistake that was planted in a sentence. */
export interface Planted {
  kind: string;
  text: string;
  /** The words in which it is. */
  wrong: string;
  /** The field in which a text stands; a body when left out. */
  field?: string;
  /** Which of the sets it is of; the first has no name. */
  set?: string;
}

/** Planted mistakes, right sentences that are traps, and mistakes by which nothing was mended. */
export const { mistakes, clean, blind } = JSON.parse(
  readFileSync('tests/fixtures/proof/planted.json', 'utf8'),
) as {
  mistakes: readonly Planted[];
  clean: readonly { text: string; field?: string; set?: string }[];
  blind: readonly Planted[];
};

/** The rules, with the names of the site's own content. */
export const rules = proofRulesFor('content');

/** Reads one text as a proof-reader; code in it is hidden from the rules, as that of a body is. */
export function read(text: string, field = 'text'): ProofFinding[] {
  const hidden = text.replaceAll(/`[^`\n]*`/gu, (code) => OBJECT.repeat(code.length));
  return proofread({ text: hidden, field, lineAt: () => 1 }, rules);
}

/** The rules that find a planted mistake where it is; what the Markdown tree tells of a link has no rule, and goes as `link`. */
export function rulesThatFind({ text, wrong, field }: Planted): string[] {
  const at = text.indexOf(wrong);
  const inWords = read(text, field).filter(
    (found) => found.index < at + wrong.length && at < found.index + found.wrong.length,
  );
  const ofLinks = text.includes('](')
    ? checkBody({ text, firstLine: 1, path: 'index.md' }, false).findings.filter(
        (found) => found.field === 'link',
      )
    : [];
  return [...inWords, ...checkLinksAndFigures(text, 1), ...ofLinks].map(({ rule = 'link' }) => rule);
}
