import { mutations, type Original } from './mutations.ts';
import { Random } from './random.ts';

/** A content file made wrong. */
export interface Mutant {
  /** The mutation that made it. */
  name: string;
  path: string;
  source: string;
  refused: boolean;
}

/**
 * Makes mutants of content files: every mutation in turn, each on a file drawn by the seed. The same seed and files give the
 * same mutants.
 */
export function makeMutants(originals: readonly Original[], count: number, seed: number): Mutant[] {
  const random = new Random(seed);
  const places = [...Map.groupBy(originals, ({ place }) => place).values()];
  const mutants: Mutant[] = [];
  for (let turn = random.below(mutations.length); mutants.length < count; turn += 1) {
    const mutation = mutations[turn % mutations.length]!;
    // The kinds of file have the same share, whatever their number, until one has a place for the mutation.
    for (let tries = 0; tries < 40; tries += 1) {
      const original = random.pick(random.pick(places));
      const source = mutation.apply(original, random);
      if (source === undefined || source === original.source) continue;
      mutants.push({ name: mutation.name, path: original.path, source, refused: mutation.refused });
      break;
    }
  }
  return mutants;
}
