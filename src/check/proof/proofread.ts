import { readNames } from '../../content/names.ts';
import type { NameEntry } from '../../schemas/names.ts';
import type { Finding } from '../problem.ts';
import type { ReaderText } from '../text-findings.ts';
import { isArabicProse, maskAddresses, maskLatin, OBJECT } from '../typography.ts';
import { countedByFormRules } from './counted-by-form.ts';
import { countedRules } from './counted.ts';
import { dateRules } from './dates.ts';
import { dualRules } from './duals.ts';
import { genderRules } from './gender.ts';
import { hamzaRules } from './hamza.ts';
import { hehRules } from './heh.ts';
import { letterRules } from './letters.ts';
import { linkRuleIds } from './links-and-figures.ts';
import { misspeltRules } from './misspelt.ts';
import { arabicWordsOf, nameRule } from './names.ts';
import { numberWordRules, teensRule } from './numbers-in-words.ts';
import { pairRules } from './pairs.ts';
import { repetitionRules } from './repetition.ts';
import type { Mistake, ProofRule, Reading } from './rule.ts';
import { signRules } from './signs.ts';
import { spaceRules } from './spaces.ts';
import { styleRules } from './style.ts';
import { tanwinRules } from './tanwin.ts';
import { tehMarbutaRules } from './teh-marbuta.ts';
import { thatRules } from './that.ts';
import { unknownWordRules } from './unknown-words.ts';
import { usageRules } from './usage.ts';
import { wordEndingRules } from './word-endings.ts';

/** The rules of letters and signs, which hold in lists of words too. */
export const typographyRules: readonly ProofRule[] = [...letterRules, ...signRules, ...spaceRules];

/** The rules that go by no list of the content. */
const commonRules: readonly ProofRule[] = [
  ...typographyRules,
  ...hamzaRules,
  ...wordEndingRules,
  ...tehMarbutaRules,
  ...hehRules,
  ...tanwinRules,
  ...misspeltRules,
  ...countedRules,
  ...countedByFormRules,
  ...numberWordRules,
  ...dualRules,
  teensRule,
  ...genderRules,
  ...dateRules,
  ...pairRules,
  ...thatRules,
  ...usageRules,
  ...styleRules,
  ...repetitionRules,
];

/** All rules, with those that go by the content's list of names. */
function rulesWith(names: readonly NameEntry[]): ProofRule[] {
  // Unknown words are last: of one that another rule knows to be wrong, that rule tells more.
  return [...commonRules, nameRule(names), ...unknownWordRules(arabicWordsOf(names))];
}

const known = new Map<string, readonly ProofRule[]>();

/** The rules for a content tree; its list of names is read once, since every file asks. */
export function proofRulesFor(contentDir: string): readonly ProofRule[] {
  const rules = known.get(contentDir) ?? rulesWith(readNames(contentDir) ?? []);
  known.set(contentDir, rules);
  return rules;
}

/** Forgets the names that were read, after the file with them has changed. */
export function forgetProofRules(contentDir: string): void {
  known.delete(contentDir);
}

/** The ids by which a comment can name a rule. */
export const proofRuleIds: readonly string[] = [...rulesWith([]).map(({ id }) => id), ...linkRuleIds];

/** A mistake as an editor reads of it, with the id of its rule. It goes from one thread to another, so it is data alone. */
export interface ProofFinding extends Finding, Mistake {
  rule: string;
}

/**
 * Reads a text as a proof-reader: signs, spelling, agreement and usage. Of two rules that find the same place, the first speaks.
 *
 * @returns what is wrong, in the order of the text
 */
export function proofread(
  { text: written, field, lineAt }: ReaderText,
  rules: readonly ProofRule[],
): ProofFinding[] {
  const readings = readingsOf(written);
  const isTitle = /^title$|(?:^|\.)title$/u.test(field);
  const places = {
    title: isTitle,
    body: field === 'text',
    publisher: field === '<Claim> publisher',
  };
  const found: ProofFinding[] = [];
  for (const rule of rules) {
    if (rule.only && !places[rule.only]) continue;
    const text = readings[rule.reads ?? 'words'];
    if (text === undefined) continue;
    for (const { advice = rule.advice, isSafe = rule.isSafe, ...place } of rule.find(text)) {
      const end = place.index + place.wrong.length;
      if (found.some(({ index, wrong }) => place.index < index + wrong.length && index < end)) continue;
      const mistake = unmasked(written, place);
      const shown = rule.reads ? withWords(written, text, mistake) : mistake;
      found.push({
        ...mistake,
        rule: rule.id,
        line: lineAt(mistake.index),
        field,
        message: messageOf(rule, shown),
        ...(advice && { advice: true, kind: `[${rule.id}] ${rule.why}` }),
        ...(isSafe &&
          shown.right !== undefined &&
          /[\p{L}\p{N}]/u.test(shown.wrong) && { fix: { wrong: shown.wrong, right: shown.right } }),
      });
    }
  }
  return found.toSorted((a, b) => a.index - b.index);
}

/** A mistake with the words that were masked for its rule. */
function unmasked(written: string, { index, wrong, right, ...rest }: Mistake): Mistake {
  const inside = wrong.slice(1, -1);
  const own = written.slice(index + 1, index + 1 + inside.length);
  return {
    ...rest,
    index,
    wrong: written.slice(index, index + wrong.length),
    right: inside === '' ? right : right?.replace(inside, () => own),
  };
}

/** What rules look at of a text, each as long as the text; undefined where it is not Arabic. */
function readingsOf(written: string): Record<Reading, string | undefined> {
  const letters = maskAddresses(written);
  if (!isArabicProse(written)) return { letters, words: undefined, signs: undefined };
  return {
    letters,
    // What a sentence of the interface is filled with is no word of it.
    words: letters.replaceAll(/\{\w+\}/gu, (slot) => OBJECT.repeat(slot.length)),
    signs: maskLatin(letters),
  };
}

/** So much of the words around a sign is shown with it. */
const AROUND = 24;

/** A mistake of signs together with the words that it touches, so that an editor finds it, and `--fix` too. */
function withWords(written: string, text: string, { index, wrong, right }: Mistake): Mistake {
  const end = index + wrong.length;
  // A sign that closes is shown with the word before it, even over a space.
  const gap = /^[,;?.]/u.test(wrong) ? '[ \\u00A0]*' : '';
  const before = new RegExp(`[^\\s${OBJECT}]{0,${AROUND}}${gap}$`, 'u').exec(
    text.slice(Math.max(0, index - AROUND), index),
  )![0];
  const after = new RegExp(`^[\\p{L}\\p{M}\\p{N}]{0,${AROUND}}`, 'u').exec(text.slice(end, end + AROUND))![0];
  const from = index - before.length;
  const to = end + after.length;
  return {
    index: from,
    wrong: written.slice(from, to),
    right: right === undefined ? undefined : written.slice(from, index) + right + written.slice(end, to),
  };
}

function messageOf({ id, why }: ProofRule, { wrong, right, choices }: Mistake): string {
  const rights = (choices ?? (right === undefined ? [] : [right])).map((one) => `«${asShown(one)}»`);
  const fix = rights.length === 0 ? '' : `؛ اكتب ${rights.join(' أو ')}`;
  return `[${id}] «${asShown(wrong)}»: ${why}${fix}`;
}

/** Words as a message shows them: code, which no rule reads, by its marks. */
function asShown(words: string): string {
  return words.trim().replaceAll(OBJECT, '`…`');
}
