import { AFTER, BEFORE, byPattern, SPACE, type ProofRule } from './rule.ts';

/** Rules of what is said twice. */
export const repetitionRules: readonly ProofRule[] = [
  {
    id: 'repeated-word',
    why: 'كلمة مكررة',
    find: byPattern(
      new RegExp(
        `${BEFORE}(في|من|إلى|على|عن|أن|التي|الذي|هذا|هذه|كان|كانت|قد|ثم|بعد|قبل|مع|أو|ما زال)${SPACE}\\1${AFTER}`,
        'u',
      ),
      ([, word = '']) => word,
    ),
  },
  {
    id: 'repeated-source',
    why: '«بحسب» مرتين في عبارة واحدة؛ سمِّ المصدر مرة، واكتب في الثانية «كما نقل» أو «كما لخّص»',
    advice: true,
    find: byPattern(
      new RegExp(
        `${BEFORE}[وف]?(بحسب|وفق|حسب)${SPACE}(?:[\\p{L}\\p{M}\\p{N}-]+${SPACE}){1,3}\\1${AFTER}`,
        'u',
      ),
      () => undefined,
    ),
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
    ),
  },
];
