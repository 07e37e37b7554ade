/**
 * Files that each hold a stretch of the alphabet, by their numbers: where each stretch begins, in as few letters as tell it from the
 * end of the one before. The first begins with nothing. Keys are in order as JavaScript compares them.
 */
export type Stretches = readonly string[];

/** A line of packed stretches says as one character in base 36 how many letters it shares with the one before: no more than these. */
const MOST_SHARED = 35;

/**
 * Stretches as the manifest has them, a line each: how many letters a beginning shares with the one before, and its others. Neighbours
 * in the alphabet share most of theirs.
 */
export function packStretches(stretches: Stretches): string {
  return stretches
    .map((beginning, place) => {
      const before = stretches[place - 1] ?? '';
      let shared = 0;
      while (shared < MOST_SHARED && shared < beginning.length && beginning[shared] === before[shared])
        shared += 1;
      return shared.toString(36) + beginning.slice(shared);
    })
    .join('\n');
}

/** The stretches that were packed. */
export function unpackStretches(packed: string): Stretches {
  let before = '';
  return packed.split('\n').map((line) => {
    before = before.slice(0, Number.parseInt(line[0]!, 36)) + line.slice(1);
    return before;
  });
}

/** The number of the stretch that holds a key, if any does. */
export function stretchOf(stretches: Stretches, key: string): number {
  let from = 0;
  for (let end = stretches.length; end - from > 1;) {
    const middle = (from + end) >> 1;
    if (stretches[middle]! <= key) from = middle;
    else end = middle;
  }
  return from;
}

/** The numbers of the stretches that can hold keys with a prefix. */
export function stretchesWith(stretches: Stretches, prefix: string): number[] {
  const numbers = [stretchOf(stretches, prefix)];
  while (stretches[numbers.at(-1)! + 1]?.startsWith(prefix)) numbers.push(numbers.at(-1)! + 1);
  return numbers;
}
