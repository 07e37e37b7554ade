import { AFTER, BEFORE, byPattern, SPACE, type Mistake, type ProofRule } from './rule.ts';

/** Words that nobody says twice in a row. «من من» may be right: «مَن مِن أصدقائه». */
const PARTICLES = byPattern(
  new RegExp(
    `${BEFORE}(في|من|إلى|على|عن|أن|التي|الذي|هذا|هذه|كان|كانت|قد|ثم|بعد|قبل|مع|أو|ما زال)${SPACE}\\1${AFTER}`,
    'u',
  ),
  ([, word = '']) => word,
);

function findParticles(text: string): Mistake[] {
  return PARTICLES(text).map((mistake) =>
    mistake.right === 'من' ? { index: mistake.index, wrong: mistake.wrong, advice: true } : mistake,
  );
}

/** A definite noun after itself. Indefinite ones may share out: «خطوة خطوة». */
const NOUNS = byPattern(
  new RegExp(`${BEFORE}(ال(?!له${AFTER})[\\p{L}\\p{M}]{3,})${SPACE}\\1${AFTER}`, 'u'),
  ([, word = '']) => word,
);

function findNouns(text: string): Mistake[] {
  return NOUNS(text).map((mistake) => ({ ...mistake, advice: true }));
}

/** Rules of what is said twice. */
export const repetitionRules: readonly ProofRule[] = [
  {
    id: 'repeated-word',
    why: 'كلمة مكررة',
    find: (text) => [...findParticles(text), ...findNouns(text)],
  },
  {
    id: 'repeated-source',
    why: '«بحسب» مرتين في عبارة واحدة؛ سمِّ المصدر مرة، واكتب في الثانية «كما نقل» أو «كما لخّص»',
    advice: true,
    find: byPattern(
      new RegExp(
        `${BEFORE}(?:[وف]?(وفق|حسب)${SPACE}(?:[\\p{L}\\p{M}\\p{N}-]+${SPACE}){1,3}\\1${AFTER}|[وف]?بحسب[^.،؛:«»]{0,40}بحسب${AFTER})`,
        'u',
      ),
      () => undefined,
      ['حسب', 'وفق'],
    ),
  },
  {
    id: 'claim-source',
    why: 'المكوّن يكتب «بحسب» قبل الناشر؛ اكتب «كما نقل» أو «كما لخّص»',
    only: 'publisher',
    find: byPattern(/بحسب/u, () => undefined),
  },
  {
    id: 'repeated-counted-noun',
    why: 'يكفي ذكر المعدود بعد العدد الأخير',
    advice: true,
    find: byPattern(
      new RegExp(
        `(?<![\\p{L}\\p{N}.,/-])(\\d+)${SPACE}(\\p{L}[\\p{L}\\p{M}]+)${SPACE}أو${SPACE}(\\d+)${SPACE}\\2${AFTER}`,
        'u',
      ),
      ([, first = '', noun = '', second = '']) => `${first} أو ${second} ${noun}`,
      ['أو'],
    ),
  },
  {
    id: 'repeated-or',
    why: 'لا فاصلة قبل «أو» في تعداد قصير',
    advice: true,
    find: byPattern(
      // Of names in Latin letters alone: a longer row of clauses may need to be parted.
      new RegExp(`،${SPACE}أو${SPACE}[A-Z][\\w.-]*،${SPACE}أو${SPACE}(?=[A-Z])`, 'u'),
      () => undefined,
      ['أو'],
    ),
  },
];
