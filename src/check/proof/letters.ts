import { AFTER, byPattern, type Mistake, type ProofRule } from './rule.ts';

/** Digits of Arabic and of Persian, and what may stand between the digits of a number. */
const EASTERN = String.raw`\u0660-\u0669\u06F0-\u06F9`;
const IN_NUMBER = String.raw`.,\u066B\u066C`;

function toWestern(number: string): string {
  return number
    .replaceAll(new RegExp(`[${EASTERN}]`, 'gu'), (digit) => String(digit.codePointAt(0)! % 16))
    .replaceAll('\u066B', '.')
    .replaceAll('\u066C', ',');
}

/**
 * The marks of one letter, each once and the vowel before the shadda; undefined where they are two vowels, of which only the writer
 * knows the one.
 */
function singleMarks(marks: string): string | undefined {
  const single = [...new Set(marks)];
  if (single.filter((mark) => mark !== SHADDA).length > 1) return undefined;
  // Nothing twice: if only the order is wrong, another rule says so.
  if (single.length === marks.length) return marks;
  return single.toSorted((a, b) => Number(a === SHADDA) - Number(b === SHADDA)).join('');
}

const SHADDA = '\u0651';

/** «بناءًا», «خطأًا», «رسالةًا», and the same with the tanwin after the alef. */
const findAlefTooMuch = byPattern(
  new RegExp(`((?:اء|[أةى])\u064B)ا${AFTER}|(اء|[أة])ا\u064B${AFTER}`, 'u'),
  ([, end, bare = '']) => end ?? `${bare}\u064B`,
);

/** «عددً», «جزءً», «شيءً»; the hamza after a «ي» takes a seat on it. */
const findAlefAfterTanwin = byPattern(
  new RegExp(`(?:يء|(?<!ا)ء|[ؤئبت-غف-هوي])\u0651?\u064B\u0651?${AFTER}`, 'u'),
  ([end]) => `${end.replace('يء', 'يئ')}ا`,
);

/** A mark that no letter bears. */
const LONE_MARK = /(?<![\u0620-\u064A\u064B-\u0652\u0671-\u06D3])[\u064B-\u0652]+(?=\p{L})/u;

/** Letters and digits of other keyboards, to be written otherwise in any text that a reader sees. */
export const letterRules: readonly ProofRule[] = (
  [
    {
      // Before the rule of each kind: what is told of both kinds is a mistake in any house.
      id: 'mixed-digits',
      why: 'رقم واحد بنوعين من الأرقام',
      isSafe: true,
      find: byPattern(
        new RegExp(
          `(?:\\d[\\d${IN_NUMBER}]*[${EASTERN}]|[${EASTERN}][${EASTERN}${IN_NUMBER}]*\\d)(?:[\\d${EASTERN}${IN_NUMBER}]*[\\d${EASTERN}])?`,
          'u',
        ),
        ([number]) => toWestern(number),
      ),
    },
    {
      id: 'eastern-digits',
      why: 'الأرقام في الموقع من 0 إلى 9',
      advice: true,
      isSafe: true,
      find: byPattern(new RegExp(`[${EASTERN}]+`, 'u'), ([digits]) => toWestern(digits)),
    },
    {
      id: 'eastern-number-signs',
      why: 'الفاصلة العشرية نقطة، وفاصلة الآلاف لاتينية: 21,900.5',
      advice: true,
      isSafe: true,
      find: byPattern(/[\u066B\u066C]/u, ([sign]) => toWestern(sign)),
    },
    {
      id: 'eastern-percent',
      why: 'في النص «في المئة»، وفي الجداول %',
      advice: true,
      find: byPattern(/\u066A/u, () => '%'),
    },
    {
      id: 'lone-mark',
      why: 'حركة لا حرف تحتها',
      find: byPattern(LONE_MARK, () => ''),
    },
    {
      id: 'persian-letters',
      why: 'حرف من لوحة مفاتيح فارسية أو أردية',
      advice: true,
      // At the end of a word «ى» and «ه» are written with the same signs as «ي» and «ة».
      find: byPattern(/\u06CC|\u06A9|[\u06BE\u06C0-\u06C3\u06D5]/u, ([letter]) =>
        letter === '\u06CC' ? 'ي' : letter === '\u06A9' ? 'ك' : 'ه',
      ),
    },
    {
      id: 'split-hamza',
      why: 'همزة أو مدّة مفصولة عن حرفها',
      isSafe: true,
      find: byPattern(/[\u0627\u0648\u064A]?[\u0653-\u0655]/u, ([letters]) => {
        const joined = letters.normalize('NFC');
        return joined.length === 1 && !/[\u0653-\u0655]/u.test(joined) ? joined : undefined;
      }),
    },
    {
      // Before the rules of order: what is left of doubled marks may be in the wrong one.
      id: 'doubled-mark',
      why: 'على الحرف حركة واحدة، أو شدّة وحركة؛ ضع واحدة',
      isSafe: true,
      find: byPattern(/[\u064B-\u0652]{2,}/u, ([marks]) => singleMarks(marks)),
    },
    {
      id: 'tanwin-alef-seat',
      why: 'بعد التنوين ألف، إلا على التاء المربوطة والألف المقصورة وهمزة بعد ألف أو فوقها',
      isSafe: true,
      find: (text) =>
        text.includes('\u064B')
          ? [
              ...findAlefTooMuch(text),
              // «تحتاجً» is a verb, on which the tanwin itself is too much.
              ...findAlefAfterTanwin(text).map((mistake): Mistake => ({ ...mistake, isSafe: false })),
            ]
          : [],
    },
    {
      id: 'tanwin-order',
      why: 'الفتحتان قبل الألف لا بعدها',
      advice: true,
      isSafe: true,
      find: byPattern(/[\u0627\u0649]\u064B/u, ([end]) => `\u064B${end[0]!}`),
    },
    {
      id: 'mark-order',
      why: 'ترتيب يونيكود المعتمد: الحركة ثم الشدّة، ويُرى كما هو',
      advice: true,
      isSafe: true,
      find: byPattern(/\u0651[\u064B-\u0650]/u, ([marks]) => `${marks[1]}${marks[0]}`, ['\u0651']),
    },
  ] satisfies Omit<ProofRule, 'reads'>[]
).map((rule) => ({ ...rule, reads: 'letters' }));

/** Whether a character is one that a rule of letters finds wrong in itself. */
export function isWrongLetter(character: string): boolean {
  return letterRules.some(({ find }) => find(character).length > 0);
}
