/** Classes outside of lists of alternatives, of which one alone has to be there. */
const CLASS = /\.(?<name>[a-z][\w-]*)/giu;
const NEGATED = /:not\([^()]*\)/gu;
const ALTERNATIVES = /:(?:is|where|has)\(/u;

/** The classes of all elements of a page, each as often as it stands there. */
export function classesOf(html: string): string[] {
  return [...html.matchAll(/\sclass="(?<names>[^"]*)"/gu)].flatMap(({ groups }) =>
    groups!['names']!.split(/\s+/u),
  );
}

/**
 * Tells whether a selector may choose anything: whether each class that it asks for is on one of the pages, or is a word of
 * their scripts, which may give it.
 *
 * @param known classes that stand on the pages
 */
export function createSelectorJudge(
  known: ReadonlySet<string>,
  scripts: string,
): (selector: string) => boolean {
  const words = new Set(scripts.match(/[a-z][\w-]*/giu));
  return (selector) => {
    if (ALTERNATIVES.test(selector)) return true;
    const classes = [...selector.replaceAll(NEGATED, '').matchAll(CLASS)].map(
      ({ groups }) => groups!['name']!,
    );
    return classes.every((name) => known.has(name) || words.has(name));
  };
}
