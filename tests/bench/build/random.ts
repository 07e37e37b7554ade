/** Chooses by a seed: the same seed makes the same choices on every machine. */
export interface Chooser {
  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number;
  one<T>(from: readonly T[]): T;
  /** Several different members, in the order of the list. */
  some<T>(from: readonly T[], count: number): T[];
}

/** Mulberry32: 32 bits of state, enough for words. */
export function chooserOf(seed: number): Chooser {
  let state = (seed + 1) * 0x9e3779b9;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    one: (from) => from[below(from.length)]!,
    some: (from, count) => {
      const places = new Set<number>();
      while (places.size < Math.min(count, from.length)) places.add(below(from.length));
      return [...places].sort((a, b) => a - b).map((place) => from[place]!);
    },
  };
}
