/**
 * The candidate that is written most like a word, for "did you mean"; the first of several as near.
 *
 * @param limit how many letters may differ; nothing is nearest when every candidate differs in more
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  limit: number = Math.max(1, Math.floor(word.length / 3)),
): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance - 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
    if (bestDistance === 0) break;
  }
  return best;
}

/**
 * How many letters must be inserted, deleted, replaced or swapped with their neighbour to turn one word
 * into another (optimal string alignment).
 *
 * @param limit the largest distance of interest; Infinity is returned for a larger one, and soon
 */
export function editDistance(from: string, to: string, limit = Infinity): number {
  if (Math.abs(from.length - to.length) > limit) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let distance = Math.min(
        last[column - 1]! + (same ? 0 : 1),
        last[column]! + 1,
        current[column - 1]! + 1,
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        distance = Math.min(distance, beforeLast[column - 2]! + 1);
      }
      current.push(distance);
    }
    if (Math.min(...current, ...last) > limit) return Infinity;
    beforeLast = last;
    last = current;
  }
  const distance = last[to.length]!;
  return distance > limit ? Infinity : distance;
}
