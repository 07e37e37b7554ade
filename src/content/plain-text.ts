/** What makes more of a text than words and components: a picture, whose sizes Astro writes while it is rendered, and code. */
const MORE = /!\[|<(?:img|picture|script|style)\b|^(?:import|export)\b/mu;

/**
 * Whether the text of an article is made of nothing but its own words and our components, so that it need not be a module of Astro's.
 *
 * @param source the whole file, or its text
 */
export function isPlainText(source: string): boolean {
  return !MORE.test(source);
}
