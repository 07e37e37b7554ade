import { COMMON_WORDS } from './common-words.ts';
import { isKnownWord, withoutMarks } from './dictionary.ts';
import type { Mistake, ProofRule } from './rule.ts';
import { stemsOf, tokensOf } from './tokens.ts';

/** Shorter words are near too many others. */
const SHORTEST = 4;
const SHORTEST_OF_SLIPS = 5;

/** A word of Arabic letters alone. */
const WORD = /^[\u0621-\u063A\u0641-\u064A][\u0621-\u0652]*$/u;

/** What is written for what: letters with a hamza and without, and two that sound alike. */
const MEANT: Readonly<Record<string, string>> = {
  ا: 'أإآ',
  إ: 'ا',
  أ: 'ا',
  ء: 'ئؤأ',
  ئ: 'ءؤأ',
  ؤ: 'ءئ',
  ي: 'ئ',
  ض: 'ظد',
  ظ: 'ض',
  س: 'صث',
  ص: 'س',
  ث: 'س',
  ط: 'ت',
  ت: 'ط',
  ذ: 'ز',
  ز: 'ذ',
};

/** The same at the end of a word, and of a hamza after the article or a clitic; elsewhere these are names («إيلون»). */
const MEANT_AT_END: Readonly<Record<string, string>> = { ى: 'ي', ي: 'ى', ا: 'ى' };
const MEANT_AFTER_CLITIC: Readonly<Record<string, string>> = { إ: 'أ', أ: 'إ' };
const CLITIC = /^[وفبلك]{0,2}(?:ال|لل?|[بك])$/u;

/** Words that Ayaspell lacks, young ones most of them, and imperatives with a plain alef. */
const OWN_WORDS = new Set(
  `تدوينة التدوينة تدوينات التدوينات موثوقية الموثوقية حوكمة الحوكمة الاثني الصقه الصقها الحوسبة حوسبة الرقمنة رقمنة المحتوى التضمين التضمينات
   مزحة المزحة برمجيات البرمجيات حواسيب الحواسيب الروبوت روبوت روبوتات الروبوتات الأتمتة أتمتة الخوارزمية خوارزميات الإنترنت إنترنت أونلاين بودكاست إسترليني الإسترليني إسترلينيا هوليوود إربد بوليوود صافرة الصافرة موسيقا الموسيقا`.split(
    /\s+/u,
  ),
);

/** What is found of a word: how it is written rightly, by which kind of slip; nothing of a word that may be right. */
type Judgement = { kind: 'letter' | 'slip'; right: string } | undefined;

/** Null stands for nothing found, so that one look says that a word was judged. */
const judged = new Map<string, NonNullable<Judgement> | null>();

/**
 * The rules of words that no dictionary has, where a word that it has is near: one of the letters that are taken for one another is
 * written otherwise, a letter is written twice, or a common word has one slip. Other unknown words are names, most of them.
 *
 * @param own words of the content's own list of names, which are right as they are
 */
export function unknownWordRules(own: ReadonlySet<string>): ProofRule[] {
  let lastText: string | undefined;
  let last: { kind: 'letter' | 'slip'; mistake: Mistake }[] = [];
  // Both rules ask for the words of a text, one after the other.
  const findAll = (text: string): typeof last => {
    if (text === lastText) return last;
    last = [];
    lastText = text;
    for (const { word: wrong, index } of tokensOf(text)) {
      const judgement = judge(wrong);
      if (judgement && !own.has(withoutMarks(wrong))) {
        last.push({ kind: judgement.kind, mistake: { index, wrong, right: judgement.right } });
      }
    }
    return last;
  };
  const findKind =
    (wanted: 'letter' | 'slip') =>
    (text: string): Mistake[] =>
      findAll(text).flatMap(({ kind, mistake }) => (kind === wanted ? [mistake] : []));
  return [
    {
      id: 'confused-letter',
      why: 'ليست في المعجم، وفيه مثلها بحرف يُخلط به',
      advice: true,
      find: findKind('letter'),
    },
    {
      id: 'slip',
      why: 'ليست في المعجم، وهي قريبة من كلمة فيه',
      advice: true,
      find: findKind('slip'),
    },
  ];
}

function judge(word: string): Judgement {
  const known = judged.get(word);
  if (known !== undefined) return known ?? undefined;
  const bare = withoutMarks(word);
  const isAsked = WORD.test(word) && word.length >= SHORTEST && bare.length >= SHORTEST && !isOwn(bare);
  const judgement = isAsked ? judgeAnew(bare) : undefined;
  judged.set(word, judgement ?? null);
  return judgement;
}

/** «وصافرة» as «صافرة». */
function isOwn(word: string): boolean {
  return OWN_WORDS.has(word) || stemsOf(word).some(({ stem }) => OWN_WORDS.has(stem));
}

/** «وأسوان»: the dictionary has names, and not with what is written onto them; «لالمطوّرين» has an article. */
function isKnownName(word: string): boolean {
  return stemsOf(word).some(
    ({ stem }) => stem.length >= SHORTEST_OF_SLIPS && !stem.startsWith('ال') && isKnownWord(stem),
  );
}

function judgeAnew(word: string): Judgement {
  if (isKnownWord(word) || isKnownName(word) || isSeatedHamza(word) || isVerbOfMany(word)) return undefined;
  const once = confusions(word);
  // «الاراضى»: a definite word may have two such letters; names have no article.
  const twice = /^[وفبك]?ال/u.test(word) ? once.filter((one) => one.at(-1) !== word.at(-1)) : [];
  const near = [...once, ...twice.flatMap(confusions)].filter(isKnownWord);
  // «الاحد»: of «ألاحد» and «الأحد», that which keeps the article; without one it is a verb, as «القى», and «الدوال» is none.
  const start = /^[وفبك]?ال/u.exec(word)?.[0] ?? '';
  const letter =
    near.find((one) => one.startsWith(start)) ?? (/[ىتوا]$|^(?!ال)/u.test(word) ? near[0] : undefined);
  if (letter !== undefined) return { kind: 'letter', right: letter };
  const slip =
    withAlef(word) ??
    withoutDoubled(word).find(isKnownWord) ??
    withMissing(word).find(isKnownWord) ??
    commonWordNear(word) ??
    swapped(word).find(isKnownWord);
  return slip === undefined ? undefined : { kind: 'slip', right: slip };
}

/** «يقرؤه»: the dictionary has the verb with its hamza on an alef alone. */
function isSeatedHamza(word: string): boolean {
  return /ؤ(?:ه|ها|هم|هما|ك|كم|نا|ني)$/u.test(word) && isKnownWord(word.replace(/ؤ(?=\p{L}{1,3}$)/u, 'أ'));
}

/** «نشروها»: the dictionary has «نشروا», and not with every object. */
function isVerbOfMany(word: string): boolean {
  const verb = /^(.+و)(?:ها?|هما?|هن|كم?|نا|ني)$/u.exec(word)?.[1];
  return verb !== undefined && isKnownWord(`${verb}ا`);
}

function confusions(word: string): string[] {
  const found: string[] = [];
  for (const [place, letter] of [...word].entries()) {
    const before = word.slice(0, place);
    const others = [
      ...(MEANT[letter] ?? ''),
      ...((place === word.length - 1 && MEANT_AT_END[letter]) || ''),
      ...((CLITIC.test(before) && MEANT_AFTER_CLITIC[letter]) || ''),
    ];
    for (const other of others) found.push(before + other + word.slice(place + 1));
  }
  // «مسؤليتها»: the «و» after its seat is left out.
  if (/ؤ(?!و)/u.test(word)) found.push(word.replace('ؤ', 'ؤو'));
  if (word.includes('وو')) found.push(word.replace('وو', 'ؤو'));
  // «مفاجأه»; but «أبقوه» is a verb and its object.
  if (/(?<!و)ه$/u.test(word)) found.push(`${word.slice(0, -1)}ة`);
  // «ينتبة», «لأنة», «ذاكرتة»: no verb ends in «ة», and nothing that has «ه» for a pronoun.
  if (word.endsWith('ة')) found.push(`${word.slice(0, -1)}ه`);
  // «مفاجيء»: the hamza of «مفاجئ» apart from its seat.
  if (word.endsWith('يء')) found.push(`${word.slice(0, -2)}ئ`);
  return found;
}

/**
 * «كتبو»: a verb of many without its alef; «ناشرو» is a plural before what it belongs to. Of names («رينو», «باتو») the rest is hardly
 * ever a verb that takes an object as well, as «كتبو» is «كتبها».
 */
function withAlef(word: string): string | undefined {
  if (!word.endsWith('و')) return undefined;
  const verb = `${word}ا`;
  const isOfNow = /^[وف]?س?[يت]/u.test(word);
  const isPlural = !isOfNow && isKnownWord(`${word}ن`);
  const isName = !isOfNow && word.length < SHORTEST_OF_SLIPS;
  return isKnownWord(verb) && !isPlural && !isName ? verb : undefined;
}

/** The word with one of two equal letters that follow each other left out. «ووصف» has its «و» twice. */
function withoutDoubled(word: string): string[] {
  return [...word].flatMap((letter, place) =>
    place > 0 && letter === word[place - 1] && !(place === 1 && letter === 'و')
      ? [word.slice(0, place) + word.slice(place + 1)]
      : [],
  );
}

/** The letters that words are made of. */
const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويأإةىئ';

/** A definite plural in which a letter may be left out: «المهنسون»; names have neither an article nor such an ending. */
const DEFINITE_PLURAL = /^[وفبك]?ال\p{L}{3,}(?:ون|ين|ات)$/u;

function withMissing(word: string): string[] {
  const one = word.slice(0, -2);
  // «النشطين»: the dictionary has «النشط», and not each of its plurals.
  if (!DEFINITE_PLURAL.test(word) || isKnownWord(one) || isKnownWord(`${one}ة`)) return [];
  const start = word.indexOf('ال') + 3;
  return [...word]
    .slice(start, -2)
    .flatMap((_, step) =>
      [...LETTERS].map((letter) => word.slice(0, start + step) + letter + word.slice(start + step)),
    );
}

/** A definite word with two neighbours in each other's place; names have no article, and are near to all kinds of words. */
function swapped(word: string): string[] {
  const start = /^[وفبك]?ال/u.exec(word)?.[0].length;
  if (start === undefined || word.length < start + SHORTEST) return [];
  return [...word].slice(start, -1).map((letter, place) => {
    const at = start + place;
    return word.slice(0, at) + word[at + 1]! + letter + word.slice(at + 2);
  });
}

let nearCommon: Map<string, string> | undefined;

/** A common word from which one letter is missing, too much, another, or has changed places with its neighbour. */
function commonWordNear(word: string): string | undefined {
  if (word.length < SHORTEST_OF_SLIPS) return undefined;
  nearCommon ??= new Map(
    COMMON_WORDS.flatMap((common) =>
      [fold(common), ...shortened(fold(common))].map((key) => [key, common] as const),
    ),
  );
  const folded = fold(word);
  return [folded, ...shortened(folded)].map((key) => nearCommon!.get(key)).find((near) => near !== undefined);
}

function shortened(word: string): string[] {
  return [...word].map((_, place) => word.slice(0, place) + word.slice(place + 1));
}

function fold(word: string): string {
  return word.replaceAll(/[أإآ]/gu, 'ا');
}
