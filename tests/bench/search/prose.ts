import { keyOf } from '../../../src/search/analyse/words.ts';
import { singularsOf } from '../../../src/search/analyse/plurals.ts';
import { stemOf } from '../../../src/search/analyse/stem.ts';
import type { CaseArticle } from './article-tree.ts';

/** Roots, of which words are made by the patterns below; none of the words of the open set is meant. */
const ROOTS =
  'زرع حصد سقي نبت ثمر طبخ خبز ملح شوي غسل نسج خيط صبغ نجر حدد دهن طرق نقش رسم نحت عزف غني رقص مثل خرج صعد هبط سبح غطس ركض قفز رمي صيد بحر جدف رسو ' +
  'مطر عصف برد ثلج جفف فيض زلج سفر رحل نزل سكن جور ضيف ولم فرح حزن ضحك بكي صبر شكر مدح وصف روي قصص حكي نشد خطب وعظ نصح رشد ' +
  'طبب شفي جرح ضمد لقح فحص علج مرض وقي نوم صحو جوع شبع عطش روض لكم صرع كور سبق فوز خسر عدل قضي شهد حلف سجن عفو صلح حرس دفع هجم حصر ' +
  'حفر بني هدم رصف نقل شحن وزن كيل بيع شري ربح قرض دين صرف خزن وزع صدر ورد جمع طرح ضرب قسم حسب رقم كشف بحث فكر ذكر نسي فهم شرح درس حفظ قرأ لون شكل حجم';

/** Patterns of nouns and adjectives: 1, 2 and 3 are the letters of a root. */
const PATTERNS =
  '1ا23 12ي3 م12و3 12ا3 12ا3ة م123 ت12ي3 م1ا23ة است12ا3 ان12ا3 ا1ت2ا3 12و3 م123ة 1و2ا3 12123 ا12ا3 م1ا2ي3 12ي3ة 1ا23ية'.split(
    ' ',
  );

/** A prime, which takes a list in another order. */
const STRIDE = 7919;

const VERBS = 'زار شهد بلغ نال أنهى بدأت واصل قدّم أعاد أقام رتّب جدّد لاحظ أوضح أكد ذكر رأى كرّر نظّم أنجز'.split(
  ' ',
);
const LINKS = 'في من على إلى عن بعد قبل خلال مع حول قرب نحو'.split(' ');
const CLITICS = ['', '', '', 'ال', 'ال', 'ال', 'وال', 'بال', 'لل', 'و', 'ب', 'ل'];
const ENDINGS = ['', '', '', '', 'ات', 'ين', 'ها', 'هم', 'ي', 'ية'];
const PLACES =
  'صنعاء طرابلس وهران نابلس حلب الموصل البصرة تعز سوسة طنجة أغادير عدن صور جبيل زحلة إربد العقبة صلالة نزوى المحرق'.split(
    ' ',
  );

/** A generator of numbers below a limit that gives the same ones for a seed (mulberry32). */
function createChance(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/**
 * Articles of plausible Arabic words that make no sense, the same for the same arguments. No word of them answers a
 * query: words that share a stem, a singular or a plural with a word of a query are left out.
 */
export function writeProse(count: number, queryWords: readonly string[]): CaseArticle[] {
  const chance = createChance(2026);
  const pick = <T>(from: readonly T[]): T => from[chance(from.length)]!;
  const taken = new Set(queryWords.flatMap(stemsOf));
  const known = new Map<string, boolean>();
  const isFree = (word: string): boolean => {
    const free = known.get(word) ?? !stemsOf(word).some((stem) => taken.has(stem));
    known.set(word, free);
    return free;
  };
  const nouns = ROOTS.split(/\s+/u)
    .flatMap((root) =>
      PATTERNS.map((pattern) => pattern.replaceAll(/\d/gu, (place) => root[Number(place) - 1]!)),
    )
    .filter(isFree);
  const verbs = VERBS.filter(isFree);
  const places = PLACES.filter(isFree);

  /** Some words are much commoner than others, as in any language; which ones has nothing to do with their roots. */
  const stem = (): string => {
    const place = Math.floor((chance(1000) / 1000) ** 2 * nouns.length);
    return nouns[(place * STRIDE) % nouns.length]!;
  };
  const noun = (): string => {
    for (;;) {
      const word = pick(CLITICS) + withEnding(stem(), pick(ENDINGS));
      if (isFree(word)) return word;
    }
  };
  const sentence = (): string => {
    const words = [pick(verbs), `ال${stem()}`];
    for (let length = 6 + chance(14); words.length < length;) {
      words.push(noun());
      if (chance(3) === 0) words.push(pick(LINKS), `ال${stem()}`);
    }
    if (chance(3) === 0) words.push('في', pick(places));
    if (chance(4) === 0) words.push('عام', String(1950 + chance(60)));
    return `${words.join(' ')}.`;
  };
  return Array.from({ length: count }, (_, index) => ({
    id: `p${String(index).padStart(4, '0')}`,
    title: [`ال${stem()}`, noun(), noun(), pick(LINKS), `ال${stem()}`, `ال${stem()}`].join(' '),
    body: Array.from({ length: 8 + chance(8) }, sentence).join(' '),
  }));
}

function withEnding(noun: string, ending: string): string {
  if (ending === '' || !noun.endsWith('ة')) return noun + ending;
  return noun.slice(0, -1) + (ending === 'ات' || ending.startsWith('ي') ? '' : 'ت') + ending;
}

/** The stems of what a word may be: with and without its article, a plural or its singular. */
function stemsOf(word: string): string[] {
  const key = keyOf(word);
  const bare = key.replace(/^[وفبكل]?ال|^لل|^[وفبكل](?=....)/u, '');
  return [key, bare].flatMap((form) => [form, ...singularsOf(form)]).map(stemOf);
}
