import { isWhen, unlessOwned } from './after-counted.ts';
import { isKnownWord } from './dictionary.ts';
import { BY_FORM, LABELS, QUANTITIES, type Counted } from './nouns.ts';
import { AFTER, BEFORE, byPattern, SPACE, type ProofRule } from './rule.ts';

/** A word that may be a counted noun; which one, `BY_FORM` tells. */
export const WORD = String.raw`(\p{Script=Arabic}[\p{Script=Arabic}\p{M}]+)`;

// The digit first: it is quickly seen that there is none.
const NUMBER = String.raw`(?=\d)(?<![\p{L}\p{N}.,:/-])(\d{1,3}(?:,\d{3})+|\d+)`;
/** A number in digits, and the word after it. */
export const IN_DIGITS = new RegExp(`${NUMBER}${SPACE}${WORD}${AFTER}`, 'u');

/** After a definite noun or a name a number may label it: «النسخة 3 متاحة», «إجابات Claude 3 دقيقة». */
export const MAY_BE_LABEL = /(?:^|[ \u00A0])[وفبل]?(?:ال|لل|ل)\p{L}+[ \u00A0]$|[A-Za-z»)][ \u00A0]$/u;

/** Nouns of the list that say how something is as well, and are not known by their forms. */
const ALSO_ADJECTIVES = new Set(
  'ثانية عامل شاب شاهد كاتب عالم قاض بديل حي جريح قتيل مريض أسير شهيد'.split(' '),
);

/** Whether a noun of the list may be an adjective: a person with a sound plural, or a feminine that has a masculine. */
function mayBeAdjective(form: string): boolean {
  if (ALSO_ADJECTIVES.has(form) || BY_FORM.has(`${form}ون`)) return true;
  return /\p{L}{4}ة$/u.test(form) && isKnownWord(`ال${form.slice(0, -1)}`);
}

const LABELLED = new RegExp(`${BEFORE}[وفبل]?(?:${LABELS})${SPACE}$`, 'u');

/** Whether a number counts what follows: a year, a part of a date and the number of a page do not. */
export function isCount(digits: string, before: string): boolean {
  const number = numberOf(digits);
  // «2026 موعد» is a year and what comes after it.
  if (!digits.includes(',') && number >= 1900 && number <= 2100) return false;
  return !LABELLED.test(before);
}

/** What a number in digits says, with its commas or without. */
export function numberOf(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

/** The form that a number asks for; undefined where it is said in a dual, or the form may be right. */
function formAfter({ one, accusative, many }: Counted, number: number, form: string): string | undefined {
  const last = number % 100;
  if (last >= 3 && last <= 10) return many.includes(form) ? form : many[0];
  if (QUANTITIES.has(one)) return many.includes(form) && last !== 1 && last !== 2 ? one : undefined;
  if (last >= 11) return form === `${one}ا` ? undefined : accusative;
  if (last === 0 && number > 0) return one;
  return undefined;
}

/** A number and a noun of the list as they should be. */
function fixCounted({ 0: wrong, 1: digits = '', 2: form = '', index, input }: RegExpExecArray): string {
  // «300 نسخًا»: a plural with the ending of a singular.
  const noun = BY_FORM.get(form) ?? (form.endsWith('ًا') ? BY_FORM.get(form.slice(0, -2)) : undefined);
  const before = input.slice(0, index);
  if (!noun || !isCount(digits, before) || isWhen(form, input.slice(index + wrong.length))) return wrong;
  if (MAY_BE_LABEL.test(before) && mayBeAdjective(form)) return wrong;
  return wrong.slice(0, -form.length) + (formAfter(noun, numberOf(digits), form) ?? form);
}

/**
 * Agreement of number and noun: 3 to 10 take a plural, 11 to 99 a singular in the accusative, whole hundreds and thousands a
 * singular in the genitive; a number above a hundred goes by its last two digits (Wright, volume 1, §§ 319–327; volume 2, § 96).
 */
export const countedRules: readonly ProofRule[] = [
  {
    id: 'counted-noun',
    why: 'تمييز العدد: جمع بعد 3 إلى 10، ومفرد منصوب بعد 11 إلى 99، ومفرد مجرور بعد المئة والألف',
    find: unlessOwned(byPattern(IN_DIGITS, fixCounted)),
  },
];
