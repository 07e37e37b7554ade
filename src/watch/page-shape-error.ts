const SHOWN = 160;

/** The page has a shape that is not understood. The message shows the place and says what to do. */
export class PageShapeError extends Error {
  override readonly name = 'PageShapeError';
  /** Counts from 1. */
  readonly line: number;

  /**
   * @param page what was read: a path or an address
   * @param line counts from 1
   * @param text the line as it stands on the page
   * @param reason what was not understood
   * @param reader the module that reads such pages
   */
  constructor(
    page: string,
    line: number,
    text: string,
    reason: string,
    reader: 'api-page.ts' | 'help-page.ts' | 'help-html.ts',
  ) {
    const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
    super(
      [
        `${page}:${line}: ${reason}`,
        `    ${shown.trim() === '' ? '(an empty line)' : shown.trim()}`,
        `Nothing was compared and nothing written. Read the page by hand; if OpenAI has given it a new form, teach it to src/watch/${reader}.`,
      ].join('\n'),
    );
    this.line = line;
  }
}
