import { byPattern, type Mistake, type ProofRule } from './rule.ts';

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

/** Spaces that lack beside words and signs, or are too many, in Arabic prose; Latin stretches are passed over. */
export const spaceRules: readonly ProofRule[] = (
  [
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
