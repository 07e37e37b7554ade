/**
 * Files that each hold a stretch of the alphabet, by their numbers: where each stretch begins, in as few letters as tell it from the
 * end of the one before. The first begins with nothing. Keys are in order as JavaScript compares them.
 */
export type Stretches = readonly string[];

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
