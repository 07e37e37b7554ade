/** Joins words into an Arabic list, with «و» attached to the last one: «أ، ب وج». */
export function joinList(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  return words.length === 1 ? last : `${words.slice(0, -1).join('، ')} و${last}`;
}
