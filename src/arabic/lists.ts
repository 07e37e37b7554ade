/** Joins words into a list, with «و» attached to the last as Arabic writes it: «أ، ب وج». */
export function joinList(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  return words.length === 1 ? last : `${words.slice(0, -1).join('، ')} و${last}`;
}
