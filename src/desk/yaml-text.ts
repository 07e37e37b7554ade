/** A text in single quotes, in which YAML takes every sign for itself. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A list of texts on one line. */
export function quoteList(texts: readonly string[]): string {
  return `[${texts.map(quote).join(', ')}]`;
}
