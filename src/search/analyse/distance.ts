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
const WEAK = new Set('اويaeiou');

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
  const gapsOfTo = gapsIn(to);
  let [beforeLast, last]: number[][] = [[], [0]];
  for (const cost of gapsOfTo) last!.push(last!.at(-1)! + cost);
  let leastOfLast = 0;
  for (const [row, gapOfFrom] of gapsIn(from, COSTS.other).entries()) {
    const letter = from[row]!;
    const current = [last![0]! + gapOfFrom];
    let least = current[0]!;
    for (let column = 0; column < to.length; column += 1) {
      const other = to[column]!;
      let cost = Math.min(
        last![column]! + (letter === other ? 0 : change(letter, other)),
        last![column + 1]! + gapOfFrom,
        current[column]! + gapsOfTo[column]!,
      );
      if (row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === other) {
        cost = Math.min(cost, beforeLast![column - 1]! + COSTS.swap);
      }
      current.push(cost);
      if (cost < least) least = cost;
    }
    // A swap reaches back two rows.
    if (Math.min(least, leastOfLast) > limit) return Infinity;
    [beforeLast, last, leastOfLast] = [last!, current, least];
  }
  const found = last!.at(-1)!;
  return found > limit ? Infinity : found;
}

/**
 * What it costs to leave out each letter of a word.
 *
 * @param strange of one that no finger puts in: it is far from both of its neighbours, «بيتزا» for «بيتا»
 */
function gapsIn(word: string, strange: number = COSTS.letter): number[] {
  return word.split('').map((letter, at) => {
    const beside = [word[at - 1], word[at + 1]];
    if (beside.includes(letter)) return COSTS.alike;
    if (WEAK.has(letter)) return COSTS.weak;
    return beside.some((other) => other !== undefined && change(letter, other) < COSTS.other)
      ? COSTS.letter
      : strange;
  });
}

const changes = new Map<string, number>();

/** What it costs to write one letter for another; the same few pairs are asked for thousands of times. */
function change(a: string, b: string): number {
  const pair = a + b;
  let cost = changes.get(pair);
  if (cost === undefined) changes.set(pair, (cost = costOfChange(a, b)));
  return cost;
}

function costOfChange(a: string, b: string): number {
  if (ALIKE.some((letters) => letters.includes(a) && letters.includes(b))) return COSTS.alike;
  const near = ROWS.some((row) => {
    const [one, other] = [row.indexOf(a), row.indexOf(b)];
    return one !== -1 && other !== -1 && Math.abs(one - other) === 1;
  });
  return near ? COSTS.neighbour : COSTS.other;
}
