/** What an element has by which a rule may choose it. */
export interface ElementKind {
  tag: string;
  classes: ReadonlySet<string>;
}

/** A scope in a selector, with what stands before it in the same compound: `.name:hover[data-s4]`. */
const SCOPED = /(?<before>[^\s>+~,()]*)\[(?<scope>data-s\d+)\](?<after>[^\s>+~,()]*)/gu;
const TAG = /<(?<tag>[a-z][\w-]*)(?<rest>(?:"[^"]*"|[^"<>])*)>/gu;
const ATTRIBUTE = /\s(?<scope>data-s\d+)(?:="[^"]*")?(?=[\s/]|$)/gu;

/**
 * Tells whether an element needs the mark of a scope: whether some selector with that scope may choose it, by its tag and
 * classes alone. Astro marks every element of a component that has a style; two of three are chosen by no rule.
 *
 * @param changing classes that scripts give and take, which an element may get later
 */
export function createScopeJudge(
  selectors: readonly string[],
  changing: ReadonlySet<string>,
): (scope: string, element: ElementKind) => boolean {
  const wanted = new Map<string, { tag: string | undefined; classes: string[] }[]>();
  for (const selector of selectors) {
    for (const { groups } of selector.matchAll(SCOPED)) {
      const { before, scope, after } = groups as { before: string; scope: string; after: string };
      const plain = `${before}${after}`;
      const one = {
        tag: /^[a-z][\w-]*/u.exec(plain)?.[0],
        classes: [...plain.matchAll(/\.(?<name>[\w-]+)/gu)].map((match) => match.groups!['name']!),
      };
      wanted.set(scope, [...(wanted.get(scope) ?? []), one]);
    }
  }
  return (scope, { tag, classes }) =>
    (wanted.get(scope) ?? []).some(
      (one) =>
        (one.tag === undefined || one.tag === tag) &&
        one.classes.every((name) => classes.has(name) || changing.has(name)),
    );
}

/** A page without the marks of scopes that its elements do not need. */
export function withoutNeedlessScopes(
  html: string,
  isNeeded: (scope: string, element: ElementKind) => boolean,
): string {
  return html.replaceAll(TAG, (whole, tag: string, rest: string) => {
    if (!rest.includes(' data-s')) return whole;
    const classes = new Set((/\sclass="(?<names>[^"]*)"/u.exec(rest)?.groups?.['names'] ?? '').split(/\s+/u));
    const shorter = rest.replaceAll(ATTRIBUTE, (mark, scope: string) =>
      isNeeded(scope, { tag, classes }) ? mark : '',
    );
    return `<${tag}${shorter}>`;
  });
}
