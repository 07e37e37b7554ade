/**
 * The fewest letters with which a stretch of an alphabetical list can be said to begin, so that all before it come first.
 *
 * @param before the last key of the stretch before it; nothing at the beginning
 * @param first its first key, which comes after that one
 */
export function beginningOf(before: string | undefined, first: string): string {
  if (before === undefined) return '';
  let length = 1;
  while (first.slice(0, length) <= before) length += 1;
  return first.slice(0, length);
}
