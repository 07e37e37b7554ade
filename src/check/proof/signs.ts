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
const findNeedlessAlef = byPattern(
  new RegExp(`((?:اء|[أةى])\u064B)ا${AFTER}|(اء|[أة])ا\u064B${AFTER}`, 'u'),
  ([, end, bare = '']) => end ?? `${bare}\u064B`,
);

/** «عددً», «جزءً», «شيءً»; the hamza after a «ي» takes a seat on it. */
const findLackingAlef = byPattern(
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
              ...findNeedlessAlef(text),
              // «تحتاجً» is a verb, on which the tanwin itself is too much.
              ...findLackingAlef(text).map((mistake): Mistake => ({ ...mistake, isSafe: false })),
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

const REPEATED_COMMA = byPattern(/([،؛])[ \u00A0]?[،؛.]+|([:])[،؛]/u, ([, first, colon]) => first ?? colon);
/** What is asked or called out once is as strong. */
const REPEATED_MARK = byPattern(/([؟!])\1+/u, ([, mark]) => mark);

const findCurly = byPattern(/[“”„‹›]/u, () => undefined);
/** Clitics, and an article that a Latin name has to itself: nothing parts them from a name, or they are another mistake. */
const ONTO_NAME = /^[وفبلكأس]{0,3}(?:ال)?$/u;

/** Endings of Arabic that some write onto a name: «APIات». */
const ENDING = /^(?:ات|ين|ون|ان|ية?|هم?|ها)(?!\p{L})/u;

/** Where a letter of one script stands by one of the other, or by a digit. */
const SCRIPTS_MEET = /[\u0621-\u063A\u0641-\u0652](?=[A-Za-z\d])|(?<=[A-Za-z])[\u0621-\u063A\u0641-\u064A]/gu;

/** A word that ends where a name or a number begins, without a space («شركةOpenAI», «عام2025»), or begins where one ends. */
function findBesideName(text: string): Mistake[] {
  return [...text.matchAll(SCRIPTS_MEET)].flatMap(({ 0: letter, index }): Mistake[] => {
    const next = text[index + 1] ?? '';
    if (!/[A-Za-z\d]/u.test(next)) {
      const isEnding = next === '' || !/\p{L}/u.test(next) || ENDING.test(text.slice(index, index + 4));
      return isEnding ? [] : [{ index, wrong: letter, right: ` ${letter}` }];
    }
    const word = /[\u0621-\u063A\u0641-\u0652]+$/u.exec(
      text.slice(Math.max(0, index - AROUND), index + 1),
    )![0];
    const isNumber = /\d/u.test(next);
    const isOwn = /[\dA-Za-z]/u.test(text[index - word.length] ?? '');
    if (
      isOwn ||
      ONTO_NAME.test(word) ||
      (isNumber && word.length < 3 && !/^(?:في|من|عن|مع|أن|إن|لم)$/u.test(word))
    )
      return [];
    const place = { index, wrong: letter, right: `${letter} ` };
    // «ميغ29» may be a name.
    return [isNumber ? { ...place, advice: true } : { ...place, isSafe: /[ةى]/u.test(letter) }];
  });
}

/** No word is longer. */
const AROUND = 30;

/** A parenthesis or quotation mark that opens where a word ends; «الكاتب(ة)» gives two forms, and «و«نعم»» has a clitic. */
const OPENS_AFTER_WORD =
  /(?<=[\u0621-\u0652]{3})(?:\((?=[\p{L}\d][\p{L}\p{M}\d]{3,}|\p{L}+ )|(?<![\s(«][وفبلك]{1,3})«)|(?<=:)«/u;

/**
 * A parenthesis around whole words that closes where a word begins. «(ال)نموذج» and «المستخدم(ة)» give two forms of one word, and so do
 * «(مستخدم)ون» and the like.
 */
const CLOSES_BEFORE_WORD =
  /(?<=(?:^|[\s،؛:.«])\((?=[^()\n]*[\p{L}\d][\p{L}\p{M}\d ]{3})[^()\n]{4,60})\)(?=\p{Script=Arabic}{2})(?!(?:ات|ين|ون|ان|ية|ها|هم|هما|نا|كم)(?!\p{L}))/u;

const QUOTE_PAIR = /"[^"\n«»]+"|(?<![\p{L}\p{M}])'[^'\n«»]+'(?![\p{L}\p{M}])|["']|<<[^<>\n]+>>/u;

/** Signs and spaces that are wrong in Arabic prose; Latin stretches are passed over. */
export const signRules: readonly ProofRule[] = (
  [
    {
      id: 'latin-comma',
      why: 'فاصلة لاتينية في نص عربي',
      isSafe: true,
      find: byPattern(/,(?:(?<!\d,)|(?!\d))/u, () => '،'),
    },
    { id: 'latin-semicolon', why: 'فاصلة منقوطة لاتينية', isSafe: true, find: byPattern(/;/u, () => '؛') },
    { id: 'latin-question', why: 'علامة استفهام لاتينية', isSafe: true, find: byPattern(/\?/u, () => '؟') },
    {
      id: 'straight-quotes',
      why: 'علامة التنصيص في العربية «»، ضع ما تقتبسه بينهما',
      isSafe: true,
      find: byPattern(QUOTE_PAIR, ([words]) =>
        words.length > 1 ? `«${words.replaceAll(/^(?:<<|.)|(?:>>|.)$/gu, '')}»` : undefined,
      ),
    },
    {
      id: 'curly-quotes',
      why: 'علامة التنصيص في العربية «»، ضع ما تقتبسه بينهما',
      advice: true,
      isSafe: true,
      // Inside «» they mark a quotation in a quotation.
      find: (text) =>
        findCurly(text.replaceAll(/«[^»\n]*»/gu, (quotation) => ' '.repeat(quotation.length))).map(
          (mistake): Mistake => {
            const pair = /^(?:[“„][^“”„«»\n]+”|‹[^‹›«»\n]+›)/u.exec(text.slice(mistake.index))?.[0];
            return pair ? { ...mistake, wrong: pair, right: `«${pair.slice(1, -1)}»` } : mistake;
          },
        ),
    },
    {
      id: 'dots',
      why: 'الحذف علامة واحدة من ثلاث نقاط «…»، والجملة تنتهي بنقطة',
      isSafe: true,
      find: byPattern(/\.{2,}…*|…[.…]+|\.…/u, ([dots]) => (/…|\.{3}/u.test(dots) ? '…' : undefined)),
    },
    {
      id: 'repeated-sign',
      why: 'علامة واحدة تكفي',
      isSafe: true,
      find: (text) => [
        ...REPEATED_COMMA(text),
        ...REPEATED_MARK(text).map((mistake): Mistake => ({ ...mistake, advice: true })),
      ],
    },
    {
      id: 'tatweel',
      why: 'لا تُمدّ الحروف إلا في مثل «بـGPT-4o»',
      advice: true,
      isSafe: true,
      // Kept: one clitic that joins («بـ», also «وبـ»), before a name, a number, a quotation or code; and «هـ», a letter and the years of
      // the hijra («1447هـ»).
      find: byPattern(
        /\u0640+(?:[\u0621-\u063A\u0641-\u0652]+\u0640+)*(?=[\u0621-\u063A\u0641-\u0652])|\u0640(?:(?<!(?<![\p{L}\p{M}])(?:[وف]?[بلكف]\p{M}?|ه)\u0640)|(?<!هـ)(?![A-Za-z\d«(“{\uFFFC]))/u,
        (match) =>
          /^[\u0621-\u0652]/u.test(match.input.slice(match.index + match[0].length))
            ? match[0].replaceAll('\u0640', '')
            : undefined,
      ),
    },
    {
      id: 'two-spaces',
      why: 'مسافتان مكان واحدة',
      isSafe: true,
      find: byPattern(/[ \u00A0]{2,}(?=\S)/u, () => ' '),
    },
    {
      id: 'space-before-sign',
      why: 'العلامة تتصل بما قبلها',
      isSafe: true,
      find: byPattern(/[ \u00A0]+(?:[،؛؟]|[.:!»)](?=[\s».،؛)]|$))/u, ([signs]) => signs.trim()),
    },
    {
      id: 'space-inside-marks',
      why: 'القوس وعلامة التنصيص يتصلان بما بعدهما',
      isSafe: true,
      find: byPattern(/[«(][ \u00A0]+/u, ([mark]) => mark[0]),
    },
    {
      id: 'space-beside-name',
      why: 'بين الكلمة والاسم أو العدد مسافة',
      find: (text) => (/[A-Za-z\d]/u.test(text) ? findBesideName(text) : []),
    },
    {
      id: 'space-before-opening',
      why: 'قبل القوس وعلامة التنصيص مسافة',
      find: byPattern(OPENS_AFTER_WORD, ([mark]) => ` ${mark}`, ['(', '«']),
    },
    {
      id: 'space-after-closing',
      why: 'بعد القوس الذي يغلق مسافة',
      find: byPattern(CLOSES_BEFORE_WORD, ([mark]) => `${mark} `, [')']),
    },
    {
      id: 'space-after-sign',
      why: 'بعد العلامة مسافة',
      isSafe: true,
      // A point joins letters in «د.محمد» and «ق.م»; between whole words it ends a sentence. «1،5» is a number or a list.
      find: byPattern(
        /[،؛؟](?=[\p{L}\d«])|»(?=\p{Script=Arabic})|[:!](?=\p{Script=Arabic})|(?<=\p{Script=Arabic}{3})\.(?=\p{Script=Arabic}{3}|(?:ثم|لم|لن|لا|قد|هل|ما|إن|أن|من|في|كل|هو|هي|أو|بل|كم)(?!\p{L}))/u,
        (match) => {
          const around = match.input.slice(match.index - 1, match.index + 2);
          return /^\d.\d$/u.test(around) ? undefined : `${match[0]} `;
        },
      ),
    },
  ] satisfies Omit<ProofRule, 'reads'>[]
).map((rule) => ({ ...rule, reads: 'signs' }));

/** Whether a character is one that a rule of letters finds wrong in itself. */
export function isWrongLetter(character: string): boolean {
  return letterRules.some(({ find }) => find(character).length > 0);
}
