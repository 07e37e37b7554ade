/** The shortest and longest of several notice periods, in whole days; absent when none is known. */
export interface NoticeRange {
  shortest: number;
  longest: number;
}

/** Sums up the notice periods of an announcement's items, in whole days. */
export function noticeRange(periods: readonly (number | undefined)[]): NoticeRange | undefined {
  const known = periods.filter((period) => period !== undefined);
  if (known.length === 0) return undefined;
  return { shortest: Math.min(...known), longest: Math.max(...known) };
}
