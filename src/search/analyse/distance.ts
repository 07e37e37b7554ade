/** Letters that are heard or drawn alike, in Arabic and in Latin. */
const ALIKE = [
  'اءيوه',
  'عء',
  'تطث',
  'سصثش',
  'سز',
  'دضظذز',
  'طظ',
  'صض',
  'عغ',
  'قكغج',
  'حخجه',
  'بتثني',
  'رز',
  'فق',
  'aeiouy',
  'ckqgx',
  'szx',
  'bvpf',
  'mn',
];

/** Rows of the keyboards, on which neighbours are mistyped for each other. */
const ROWS = ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ءورىةوزظ', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Vowels, which are left out and put in most easily. */
const WEAK = /[اويaeiou]/u;

const COSTS = { alike: 0.5, neighbour: 0.75, weak: 0.75, swap: 0.75, other: 1.25, letter: 1 };

/** How much may be wrong in a word, by its letters: in a short one little, or it is another word. */
export function tolerance(letters: number): number {
  if (letters < 4) return 0;
  if (letters < 5) return COSTS.alike;
  if (letters < 7) return COSTS.letter;
  return letters < 9 ? 1.5 : 2;
}

/**
 * How far a word is from another, by what readers mistype: Damerau's four errors (1964) with the costs above, which
 * are our measurements. A doubled letter counts as one that is alike.
 *
 * @param limit a larger distance is of no interest, and told as Infinity
 */
export function distance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) * COSTS.alike > limit) return Infinity;
  let [beforeLast, last]: number[][] = [[], gaps(to)];
  for (let row = 1; row <= from.length; row += 1) {
    const letter = from[row - 1]!;
    const current = [last![0]! + gap(from, row - 1)];
    for (let column = 1; column <= to.length; column += 1) {
      const other = to[column - 1]!;
      let cost = Math.min(
        last![column - 1]! + (letter === other ? 0 : change(letter, other)),
        last![column]! + gap(from, row - 1),
        current[column - 1]! + gap(to, column - 1),
      );
      if (row > 1 && column > 1 && letter === to[column - 2] && from[row - 2] === other) {
        cost = Math.min(cost, beforeLast![column - 2]! + COSTS.swap);
      }
      current.push(cost);
    }
    if (Math.min(...current, ...last!) > limit) return Infinity;
    [beforeLast, last] = [last, current];
  }
  const found = last!.at(-1)!;
  return found > limit ? Infinity : found;
}

function gaps(word: string): number[] {
  const costs = [0];
  for (let at = 0; at < word.length; at += 1) costs.push(costs[at]! + gap(word, at));
  return costs;
}

/** What it costs to leave out a letter of a word. */
function gap(word: string, at: number): number {
  if (word[at] === word[at - 1] || word[at] === word[at + 1]) return COSTS.alike;
  return WEAK.test(word[at]!) ? COSTS.weak : COSTS.letter;
}

function change(a: string, b: string): number {
  if (ALIKE.some((letters) => letters.includes(a) && letters.includes(b))) return COSTS.alike;
  const near = ROWS.some((row) => {
    const [one, other] = [row.indexOf(a), row.indexOf(b)];
    return one !== -1 && other !== -1 && Math.abs(one - other) === 1;
  });
  return near ? COSTS.neighbour : COSTS.other;
}
