/** Calls `report` with the index and value of every entry that already stood earlier in the list. */
export function reportDuplicates(
  values: readonly string[],
  report: (index: number, value: string) => void,
): void {
  const seen = new Set<string>();
  values.forEach((value, index) => {
    if (seen.has(value)) report(index, value);
    seen.add(value);
  });
}
