/** Letters that are heard alike across scripts; what is not here is not heard («ه», «h», «ع»). */
const HEARD: Readonly<Record<string, string>> = {
  B: 'بbp',
  T: 'تطt',
  D: 'دضd',
  K: 'جغقكخckqgj',
  S: 'سصزثذظsz',
  X: 'شx',
  F: 'فfv',
  R: 'رr',
  L: 'لl',
  M: 'مm',
  N: 'نn',
  a: 'اaآ',
  u: 'وouw',
  i: 'يiey',
};

const SOUNDS = new Map(
  Object.entries(HEARD).flatMap(([sound, letters]) => [...letters].map((letter) => [letter, sound])),
);

/** Latin letters that are one sound together, and the Arabic «تش» of «ch». */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/x/gu, 'ks'],
  [/sh|ch|تش/gu, 'ش'],
  [/th/gu, 'ث'],
  [/ph/gu, 'f'],
];

/** Fewer sounds are alike by chance: «camel» is no «كامل», «xyzzy» is no «قصيص». The consonants must differ. */
const FEWEST = { consonants: 3, all: 5, consonantsAlone: 4 };

/** A word as consonants, each with the vowels after it. A doubled letter of Arabic is written once. */
function soundsOf(word: string): { consonants: string; vowels: string[] } {
  const plain = TOGETHER.reduce((text, [letters, one]) => text.replace(letters, one), word);
  let consonants = '';
  const vowels = [''];
  for (const letter of plain) {
    const sound = SOUNDS.get(letter);
    if (sound === undefined) continue;
    if (sound > 'Z') vowels[vowels.length - 1] += sound;
    else if (sound !== consonants.at(-1) || vowels.at(-1) !== '' || !/[a-z]/u.test(letter)) {
      consonants += sound;
      vowels.push('');
    }
  }
  return { consonants, vowels };
}

/**
 * Whether a Latin word and an Arabic one, both folded, sound alike: «london» and «لندن», «stability» and «ستابيليتي».
 * The same consonants in the same order; of the vowels those that Arabic writes, which Latin then has there too.
 */
export function soundAlike(latin: string, arabic: string): boolean {
  const [heard, written] = [soundsOf(latin), soundsOf(arabic)];
  const { consonants } = heard;
  if (consonants !== written.consonants || new Set(consonants).size < FEWEST.consonants) return false;
  const long = written.vowels.slice(1).join('').length;
  if (consonants.length < FEWEST.consonantsAlone && consonants.length + long < FEWEST.all) return false;
  return written.vowels.every((vowels, place) =>
    [...vowels].every((one) => isHeard(one, heard.vowels, place)),
  );
}

/** Whether two ways to write a name in Arabic letters sound alike: «هجينج فيس» and «هاغينغ فيس», spaces left out. */
export function isSameSound(one: string, other: string): boolean {
  const [a, b] = [soundsOf(one), soundsOf(other)];
  if (a.consonants !== b.consonants || a.consonants.length < FEWEST.consonants) return false;
  const [first, second] = [a, b].map(({ vowels }) => vowels.slice(1).join(' '));
  return a.consonants.length >= FEWEST.all || first === second;
}

/** What begins a word is heard in many ways; so is an «ا» for «e» and «o», and a «ي» for «a». */
function isHeard(vowel: string, heard: readonly string[], place: number): boolean {
  if (place === 0) return true;
  const there = heard[place]!;
  return (
    there.includes(vowel) || (vowel === 'a' && there.includes('i')) || (vowel === 'i' && there.includes('a'))
  );
}

/** The letters of the other script with which a word may begin that sounds like this one. */
export function otherBeginnings(word: string): string[] {
  const isLatin = /^[a-z]/u.test(word);
  const begin = TOGETHER.reduce((text, [letters, one]) => text.replace(letters, one), word)[0] ?? '';
  const sound = SOUNDS.get(begin);
  if (sound === undefined) return begin === 'h' ? ['ه', 'ح'] : begin === 'ه' || begin === 'ح' ? ['h'] : [];
  const letters = sound > 'Z' ? 'اعوaeiou' : HEARD[sound]!;
  return [...letters].filter((letter) => /[a-z]/u.test(letter) !== isLatin);
}
