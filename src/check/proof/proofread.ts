import type { Finding } from '../problem.ts';
import type { ReaderText } from '../text-findings.ts';
import { isArabicProse, OBJECT } from '../typography.ts';
import { agreementRules } from './agreement.ts';
import { dateRules } from './dates.ts';
import { repetitionRules } from './repetition.ts';
import type { Mistake, ProofRule } from './rule.ts';
import { spellingRules } from './spelling.ts';
import { usageRules } from './usage.ts';

/** All rules of the proof-reader. */
export const proofRules: readonly ProofRule[] = [
  ...spellingRules,
  ...agreementRules,
  ...dateRules,
  ...usageRules,
  ...repetitionRules,
];

/** A mistake as an editor reads of it, with the id of its rule. It goes from one thread to another, so it is data alone. */
export interface ProofFinding extends Finding, Mistake {
  rule: string;
}

/**
 * Reads a text as a proof-reader: spelling, agreement and usage. Of two rules that find the same place, the first speaks.
 *
 * @returns what is wrong, in the order of the text
 */
export function proofread({ text: written, field, lineAt }: ReaderText): ProofFinding[] {
  if (!isArabicProse(written)) return [];
  // What a sentence of the interface is filled with is no word of it.
  const text = written.replaceAll(/\{\w+\}/gu, (slot) => OBJECT.repeat(slot.length));
  const isTitle = /^title$|(?:^|\.)title$/u.test(field);
  const isBody = field === 'text';
  const found: ProofFinding[] = [];
  for (const rule of proofRules) {
    if ((rule.only === 'title' && !isTitle) || (rule.only === 'body' && !isBody)) continue;
    for (const mistake of rule.find(text)) {
      const end = mistake.index + mistake.wrong.length;
      if (found.some(({ index, wrong }) => mistake.index < index + wrong.length && index < end)) continue;
      found.push({
        ...mistake,
        rule: rule.id,
        line: lineAt(mistake.index),
        field,
        message: messageOf(rule, mistake),
        ...(rule.advice && { advice: true, kind: `[${rule.id}] ${rule.why}` }),
        ...(rule.isSafe &&
          mistake.right !== undefined && { fix: { wrong: mistake.wrong, right: mistake.right } }),
      });
    }
  }
  return found.toSorted((a, b) => a.index - b.index);
}

function messageOf({ id, why }: ProofRule, { wrong, right }: Mistake): string {
  const fix = right === undefined ? '' : `؛ اكتب «${right.trim()}»`;
  return `[${id}] «${wrong.trim()}»: ${why}${fix}`;
}

/** A comment by which an editor lets a mistake stand, on its line or the line before: `proof-ignore: hamza, quotes`. */
const IGNORE = /proof-ignore:\s*([\w-]+(?:\s*,\s*[\w-]+)*)/u;

/** The findings that no comment lets stand. */
export function withoutIgnored<T extends Pick<ProofFinding, 'line' | 'rule'>>(
  findings: readonly T[],
  source: string,
): T[] {
  if (!source.includes('proof-ignore')) return [...findings];
  const lines = source.split('\n');
  const ignored = (line: number): string[] =>
    [lines[line - 1], lines[line - 2]].flatMap(
      (text) => IGNORE.exec(text ?? '')?.[1]?.split(/\s*,\s*/u) ?? [],
    );
  return findings.filter(({ line, rule }) => !ignored(line).includes(rule));
}
