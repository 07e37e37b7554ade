/**
 * Adds a sheet for what scripts make, so that no page carries it to its first paint. It is constructed, not linked: a linked
 * sheet that comes late makes Chromium begin anew with the page's font, and the text moves.
 *
 * @param text the sheet, as `import … from '….css?inline'` gives it
 */
export function adoptSheet(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
