/** The shortest and longest of several notice periods, in whole days. */
export interface NoticeRange {
  shortest: number;
  longest: number;
}

/** The range of the notice periods of an announcement's items; undefined if none of them is known. */
export function noticeRange(periods: readonly (number | undefined)[]): NoticeRange | undefined {
  const known = periods.filter((period) => period !== undefined);
  if (known.length === 0) return undefined;
  return { shortest: Math.min(...known), longest: Math.max(...known) };
}
