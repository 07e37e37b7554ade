import { ADJECTIVES } from './adjectives.ts';
import { isKnownWord, withoutMarks } from './dictionary.ts';
import { BY_FORM, isUnsure, mayBeOfMany, mayBeOfOne } from './nouns.ts';
import { AFTER, BEFORE, byPattern, SPACE, type Mistake, type ProofRule } from './rule.ts';
import { areNeighbours, tokensOf, withoutConjunction, type Token } from './tokens.ts';

/** What a word asks of one that goes with it: things of many go as a feminine, and people in «ون» as themselves. */
type Kind = 'masculine' | 'feminine' | 'plural' | 'people';

/** Plurals of people other than those in «ون». */
const PERSONS = new Set(
  'خبراء علماء عملاء زملاء وزراء رؤساء شركاء زعماء سفراء أمراء وكلاء قادة أطباء أعضاء رجال نساء أطفال طلاب طلبة قراء قرّاء زوار شبان ضحايا قضاة أصدقاء ضيوف جيران أساتذة أبطال جنود نواب أشخاص مدراء'.split(
    ' ',
  ),
);

/** The kind of a noun without its article; undefined where it is not in the table, or may be another. */
function kindOf(noun: string): Kind | undefined {
  const form = BY_FORM.has(noun) ? noun : withoutMarks(noun);
  const counted = BY_FORM.get(form);
  if (!counted || isUnsure(counted) || mayBeOfOne(form)) return undefined;
  if (form === counted.one) return counted.feminine ? 'feminine' : 'masculine';
  if (form === `${counted.one}ون`) return 'people';
  // «المطوّرين» may belong to a word before it, and the accusative has no article.
  return counted.many.includes(form) && !form.endsWith('ين') ? 'plural' : undefined;
}

/** The kind of a definite noun that no preposition is written onto. */
function definiteKindOf(word: string): Kind | undefined {
  const noun = /^[وف]?ال(.+)$/u.exec(word)?.[1];
  return noun === undefined ? undefined : kindOf(noun);
}

const OPENING = /(?:^|[.،؛:؟!\n«(…])[ \u00A0]*$/u;

/** Whether a word is the first after a sign, so that it belongs to no word before it. */
function opensClause(text: string, { index }: Token): boolean {
  return OPENING.test(text.slice(Math.max(0, index - 3), index));
}

/** What is found of two neighbours, with what to write for the second; without it where only the writer knows. */
function mistakeOf(text: string, first: Token, second: Token, right: string | undefined): Mistake {
  const wrong = text.slice(first.index, second.index + second.word.length);
  return { index: first.index, wrong, right: right && `${first.word} ${right}` };
}

const PREPOSITIONS = 'في|من|إلى|على|عن|عبر|خلال|داخل|ضمن|سوى|حول';
const DEMONSTRATIVE = new RegExp(
  `${BEFORE}((?:[وف]?(?:${PREPOSITIONS})${SPACE}|[وف]?[بلك])(هذه|تلك|هذا))${SPACE}ال([\\p{L}\\p{M}]+)${AFTER}`,
  'u',
);

/** «هذا» after these may be a whole: «لهذا الشركة محقة», «مع هذا المهلة قصيرة». */
const findDemonstrative = byPattern(
  DEMONSTRATIVE,
  ([wrong, before = '', pronoun = '', noun = '']) => {
    const kind = kindOf(noun);
    const isOfPeople = kind === 'people' || PERSONS.has(withoutMarks(noun));
    if (pronoun === 'هذا') {
      const mayBeWhole = /^[وف]?[بلك]/u.test(before);
      // «على هذا الخبراء متفقون»: of people it is rather a whole.
      if (mayBeWhole || isOfPeople) return wrong;
      return kind === 'feminine' || kind === 'plural' ? wrong.replace('هذا', 'هذه') : wrong;
    }
    return kind === 'masculine' && !mayBeOfMany(noun)
      ? wrong.replace(pronoun, pronoun === 'هذه' ? 'هذا' : 'ذلك')
      : wrong;
  },
  ['هذ', 'تلك'],
);

/**
 * Whether a word is a verb of a feminine or of things, and no noun: «تنتظر», «أُوقفت». A noun could be what is described: «تأخّر النماذج
 * الذي استمر».
 */
function isFeminineVerb(word: string): boolean {
  const plain = withoutConjunction(withoutMarks(word), 4);
  if (!/^(?:س?ت\p{L}{3,}|\p{L}{3,}(?<!ا)ت)$/u.test(plain) || plain.endsWith('ة')) return false;
  return !BY_FORM.has(plain) && !isKnownWord(`ال${plain}`);
}

/** «يصدر», and no noun in «ي»: these are few, and end otherwise. */
const MASCULINE_VERB = /^[وف]?س?ي[\p{L}\p{M}]{3,}(?<![ةت])$/u;

/** «الذي تحمل اسمًا»: whose verb goes by what it describes, which then is no masculine. */
function describesFeminine(text: string, after: Token | undefined, next: Token | undefined): boolean {
  return (
    after !== undefined &&
    next !== undefined &&
    areNeighbours(text, after, next) &&
    /^ت[\p{L}\p{M}]{2,}(?<!ه|ها|هم)$/u.test(after.word) &&
    /\p{L}{3,}ًا$/u.test(next.word) &&
    !/^(?:دائمًا|يوميًا|حاليًا|أحيانًا|عادةً|معًا|أيضًا|غالبًا|تلقائيًا)$/u.test(next.word)
  );
}

function findRelative(text: string): Mistake[] {
  if (!text.includes('الذي') && !text.includes('التي')) return [];
  const tokens = tokensOf(text);
  return tokens.flatMap((relative, place): Mistake[] => {
    const { word } = relative;
    if (word !== 'الذي' && word !== 'التي') return [];
    const noun = tokens[place - 1];
    if (!noun || !areNeighbours(text, noun, relative)) return [];
    const kind = definiteKindOf(noun.word);
    const found = (right: string): Mistake[] => [mistakeOf(text, noun, relative, right)];
    // A plural in «ون» belongs to no word before it.
    if (kind === 'people') return found('الذين');
    if (kind === undefined || (kind === 'masculine') === (word === 'الذي')) return [];
    const bare = withoutMarks(noun.word).replace(/^[وف]?ال/u, '');
    if (kind === 'masculine' && mayBeOfMany(bare)) return [];
    const before = tokens[place - 2];
    const isTopic =
      opensClause(text, noun) ||
      (before !== undefined &&
        areNeighbours(text, before, noun) &&
        opensClause(text, before) &&
        (kind === 'masculine'
          ? MASCULINE_VERB.test(before.word)
          : isFeminineVerb(before.word) || describesFeminine(text, tokens[place + 1], tokens[place + 2])));
    if (!isTopic) return [];
    if (kind === 'masculine') return found('الذي');
    if (bare === 'نساء') return found('اللواتي');
    return found(PERSONS.has(bare) ? 'الذين' : 'التي');
  });
}

/** After these stands what is spoken of, which belongs to no word before it. */
const BEFORE_TOPIC = /^[وف]?(?:[بلك]?أنّ?|إنّ?|لكنّ?|[بلك]?هذه|[بلك]?تلك)$/u;

/** «القديم أصحابها», «المعلن عنها»: an adjective of what comes after it goes by that. */
function isOfWhatFollows(text: string, tokens: readonly Token[], place: number): boolean {
  return [1, 2].some((step) => {
    const before = tokens[place + step - 1]!;
    const next = tokens[place + step];
    return next !== undefined && areNeighbours(text, before, next) && /(?:ه|ها|هم|هما)$/u.test(next.word);
  });
}

function findDefiniteAdjective(text: string): Mistake[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((adjective, place): Mistake[] => {
    if (place === 0 || !adjective.word.startsWith('ال')) return [];
    const bare = adjective.word.slice(2);
    const isFeminine = bare.endsWith('ة');
    const one = isFeminine ? bare.slice(0, -1) : bare;
    if (!ADJECTIVES.has(one)) return [];
    const noun = tokens[place - 1]!;
    const kind = definiteKindOf(noun.word);
    if (kind === undefined || !areNeighbours(text, noun, adjective)) return [];
    if (kind !== 'people' && (kind === 'masculine') !== isFeminine) return [];
    if (kind === 'masculine' && mayBeOfMany(noun.word.replace(/^[وف]?ال/u, ''))) return [];
    const before = tokens[place - 2];
    const isTopic =
      opensClause(text, noun) ||
      (before !== undefined && areNeighbours(text, before, noun) && BEFORE_TOPIC.test(before.word));
    if (!isTopic || isOfWhatFollows(text, tokens, place)) return [];
    const isOfPeople = kind === 'people' || PERSONS.has(noun.word.replace(/^[وف]?ال/u, ''));
    const right = kind === 'masculine' ? `ال${one}` : `ال${one}ة`;
    return [mistakeOf(text, noun, adjective, isOfPeople ? undefined : right)];
  });
}

/** After a number the adjective may go by the sense of many: «عشرون نموذجًا جديدة». */
const NUMBER_BEFORE = /(?:\d|عشرة?|عشرون|عشرين|ثون|ثين|بعون|بعين|سون|سين|ستون|ستين|انون|انين|كم)$/u;

function findIndefiniteAdjective(text: string): Mistake[] {
  if (!text.includes('ًا ')) return [];
  const tokens = tokensOf(text);
  return tokens.flatMap((noun, place): Mistake[] => {
    if (!noun.word.endsWith('ًا')) return [];
    const adjective = tokens[place + 1];
    if (!adjective?.word.endsWith('ة') || !areNeighbours(text, noun, adjective)) return [];
    const one = adjective.word.slice(0, -1);
    const counted = BY_FORM.get(noun.word);
    if (!ADJECTIVES.has(one) || !counted || kindOf(counted.one) !== 'masculine') return [];
    if (NUMBER_BEFORE.test(tokens[place - 1]?.word ?? '') || isOfWhatFollows(text, tokens, place + 1))
      return [];
    return [mistakeOf(text, noun, adjective, accusativeOf(one))];
  });
}

function accusativeOf(adjective: string): string {
  if (adjective === 'كاف') return 'كافيًا';
  return `${adjective}ًا`;
}

/**
 * Agreement of a noun of the table with the word beside it. Advice all of it: who reads no sentence as a whole may take two words for a
 * pair that are none.
 */
export const genderRules: readonly ProofRule[] = [
  {
    id: 'demonstrative',
    why: 'اسم الإشارة يوافق ما يشير إليه',
    advice: true,
    find: findDemonstrative,
  },
  {
    id: 'relative',
    why: 'الاسم الموصول يوافق ما يصفه',
    advice: true,
    find: findRelative,
  },
  {
    id: 'adjective',
    why: 'الصفة توافق الموصوف؛ ضع كليهما مذكرًا أو مؤنثًا، مفردًا أو جمعًا',
    advice: true,
    find: (text) => [...findDefiniteAdjective(text), ...findIndefiniteAdjective(text)],
  },
];
