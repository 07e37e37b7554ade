import { AFTER, byPattern, byWords, SPACE, type Mistake, type ProofRule } from './rule.ts';

/** Names of the months in Egypt and the Gulf, in the Levant and Iraq, and their longest day. */
const MONTHS = [
  ['يناير', 'كانون الثاني', 31],
  ['فبراير', 'شباط', 29],
  ['مارس', 'آذار', 31],
  ['أبريل', 'نيسان', 30],
  ['مايو', 'أيار', 31],
  ['يونيو', 'حزيران', 30],
  ['يوليو', 'تموز', 31],
  ['أغسطس', 'آب', 31],
  ['سبتمبر', 'أيلول', 30],
  ['أكتوبر', 'تشرين الأول', 31],
  ['نوفمبر', 'تشرين الثاني', 30],
  ['ديسمبر', 'كانون الأول', 31],
] as const;

const EGYPTIAN = MONTHS.map(([name]) => name).join('|');
const LEVANTINE = MONTHS.map(([, name]) => name).join('|');
const monthOf = new Map<string, (typeof MONTHS)[number]>(
  MONTHS.flatMap((month) => [
    [month[0], month],
    [month[1], month],
  ]),
);

/** Rules of dates: the house writes «13 فبراير/شباط 2026». */
export const dateRules: readonly ProofRule[] = [
  {
    id: 'month-order',
    why: 'اسم الشهر في مصر والخليج أولًا، ثم اسمه في الشام والعراق',
    isSafe: true,
    find: byPattern(
      new RegExp(`(${LEVANTINE})/(${EGYPTIAN})`, 'u'),
      ([, second = '', first = '']) => `${first}/${second}`,
    ),
  },
  {
    id: 'month-half-named',
    why: '«تشرين» و«كانون» شهران، لكل منهما أول وثانٍ',
    isSafe: true,
    find: byPattern(
      new RegExp(
        `(يناير|أكتوبر|نوفمبر|ديسمبر)/(تشرين|كانون)(?!${SPACE}(?:الأول|الثاني)${AFTER})${AFTER}`,
        'u',
      ),
      ([, name = '', half = '']) =>
        monthOf.get(name)![1].startsWith(half) ? `${name}/${monthOf.get(name)![1]}` : undefined,
    ),
  },
  {
    id: 'month-pair',
    why: 'الاسمان لشهرين مختلفين',
    find: (text) =>
      [...text.matchAll(new RegExp(`(${EGYPTIAN})/(${LEVANTINE})${AFTER}`, 'gu'))].flatMap(
        ({ 0: wrong, 1: first = '', 2: second = '', index }): Mistake[] =>
          monthOf.get(first) === monthOf.get(second) ? [] : [{ index, wrong }],
      ),
  },
  {
    id: 'day-of-month',
    why: 'ليس في الشهر يوم بهذا الرقم',
    find: (text) =>
      [
        ...text.matchAll(
          new RegExp(`(?<![\\p{L}\\p{N}.,/-])(\\d{1,2})${SPACE}(${EGYPTIAN}|${LEVANTINE})${AFTER}`, 'gu'),
        ),
      ].flatMap(({ 0: wrong, 1: day = '', 2: name = '', index }): Mistake[] => {
        const number = Number(day);
        return number >= 1 && number <= monthOf.get(name)![2] ? [] : [{ index, wrong }];
      }),
  },
  {
    id: 'month-spelling',
    why: 'تُكتب أسماء الأشهر هكذا في الموقع',
    isSafe: true,
    find: byWords({
      إبريل: 'أبريل',
      ابريل: 'أبريل',
      أوكتوبر: 'أكتوبر',
      نوفمير: 'نوفمبر',
      يونيه: 'يونيو',
      يوليه: 'يوليو',
      فبرائر: 'فبراير',
      ينائر: 'يناير',
      سبتمير: 'سبتمبر',
      اغسطس: 'أغسطس',
    }),
  },
  {
    id: 'date-form',
    why: 'يُكتب اليوم في النص بالكلمات: «13 فبراير/شباط 2026»',
    only: 'body',
    find: byPattern(/(?<![\d./-])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?!\d|[./-]\d)/u, () => undefined),
  },
];
