/** What an element has by which a rule may choose it. */
export interface ElementKind {
  tag: string;
  classes: ReadonlySet<string>;
}

/** A scope in a selector, with what stands before it in the same compound: `.name:hover[data-s4]`. */
const SCOPED = /(?<before>[^\s>+~,()]*)\[(?<scope>data-s\d+)\](?<after>[^\s>+~,()]*)/gu;

/** Unrolled, and without groups, which would be an object for each of the many tags of a site. */
const TAG = /<[a-z][^"<>]*(?:"[^"]*"[^"<>]*)*>/gu;
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

/**
 * Changes the tags of a page that have a mark of a scope, or what will be one. The same tag stands on many pages, and is changed once.
 *
 * @param isMarked whether a tag may have one
 * @param known tags that have been changed, with what they have become; it is kept small
 */
export function changeTags(
  html: string,
  isMarked: (tag: string) => boolean,
  change: (tag: string) => string,
  known: Map<string, string>,
): string {
  return html.replaceAll(TAG, (tag) => {
    if (!isMarked(tag)) return tag;
    let changed = known.get(tag);
    if (changed === undefined) {
      changed = copyOf(change(tag));
      if (known.size === MOST_TAGS) known.clear();
      known.set(copyOf(tag), changed);
    }
    return changed;
  });
}

/** A text by itself: a part of a page holds all of the page in memory. */
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}

/** Most of a page's tags are on others too, and links to articles alone are many. */
const MOST_TAGS = 20_000;

/** A tag without the marks of scopes that its element does not need. */
export function withoutNeedlessScopes(
  tag: string,
  isNeeded: (scope: string, element: ElementKind) => boolean,
): string {
  const name = /^<(?<name>[a-z][\w-]*)/u.exec(tag)!.groups!['name']!;
  const rest = tag.slice(name.length + 1, -1);
  if (!rest.includes(' data-s')) return tag;
  const classes = new Set((/\sclass="(?<names>[^"]*)"/u.exec(rest)?.groups?.['names'] ?? '').split(/\s+/u));
  const shorter = rest.replaceAll(ATTRIBUTE, (mark, scope: string) =>
    isNeeded(scope, { tag: name, classes }) ? mark : '',
  );
  return `<${name}${shorter}>`;
}
