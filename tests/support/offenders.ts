/** How many offenders a failure names, and how many pages for each; the rest are counted. */
const SHOWN = 40;
const PAGES_SHOWN = 3;

/**
 * Fails when anything is wrong, and then says all of it at once.
 *
 * @param what a sentence that is true of the offenders
 */
export function assertNone(what: string, offenders: readonly string[]): void {
  if (offenders.length === 0) return;
  const list = offenders.slice(0, SHOWN).map((offender) => `  ${offender}`);
  const rest = offenders.length - list.length;
  throw new Error(
    [`${what} (${offenders.length}):`, ...list, ...(rest > 0 ? [`  … and ${rest} more`] : [])].join('\n'),
  );
}

/** Asks one question of every page. The same answer of several pages is one, which names a few of them. */
export function askEach<T extends { path: string }>(
  pages: readonly T[],
  question: (page: T) => readonly string[],
): string[] {
  return groupAnswers(
    pages.flatMap((page) => [...new Set(question(page))].map((answer) => ({ answer, path: page.path }))),
  );
}

export function groupAnswers(answers: readonly { answer: string; path: string }[]): string[] {
  return [...Map.groupBy(answers, ({ answer }) => answer)].map(([answer, members]) => {
    const paths = [...new Set(members.map(({ path }) => path))];
    const named = paths.slice(0, PAGES_SHOWN).join(' ');
    const rest = paths.length - PAGES_SHOWN;
    return `${answer}   on ${named}${rest > 0 ? ` and ${rest} more pages` : ''}`;
  });
}

/** Fails unless two lists hold the same, in whatever order; it names what is missing and what is too much. */
export function assertSameMembers(found: readonly string[], wanted: readonly string[]): void {
  const left = [...found];
  const missing = wanted.filter((member) => {
    const at = left.indexOf(member);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  assertNone('Missing or too much', [
    ...missing.map((member) => `missing: ${member}`),
    ...left.map((member) => `too much: ${member}`),
  ]);
}
