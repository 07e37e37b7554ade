/**
 * Which characters the site's own font draws. The font file is built from this list
 * (`npm run fonts`), and the content check asks this list which characters would fall out of it.
 */

function span(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}

/** Every character in the font file, and no other. */
export const fontCharacters: ReadonlySet<string> = new Set([
  // Arabic: hamza to ghain, tatweel to yeh, tashkeel with the combining hamzas, superscript alef, wasla.
  ...span(0x0621, 0x063a),
  ...span(0x0640, 0x0655),
  ...'\u0670\u0671',
  // Letters that Arabic writes foreign names with.
  ...'پچژڤگ',
  ...'،؛؟٪٫٬',
  // The site writes 2026, but readers type ٢٠٢٦ into the search field.
  ...span(0x0660, 0x0669),
  // Latin: printable ASCII, and the accented letter that French names bring most often.
  ...span(0x0020, 0x007e),
  ...'Éé',
  // No-break space; punctuation and signs. The hyphens are U+2010 and the non-breaking U+2011.
  ...'\u00A0\u2010\u2011',
  ...'«»‹›“”‘’–—…•·',
  ...'×−±°©™€',
  // Zero-width non-joiner and joiner, left-to-right and right-to-left marks.
  ...'\u200C\u200D\u200E\u200F',
]);

/**
 * Characters of ours that Vazirmatn 33.0.3 does not have, and that are left to the reader's system: the
 * arrow of a replacement, and its mirror image.
 */
export const systemCharacters: ReadonlySet<string> = new Set('←→');

// Control characters, and characters that Unicode says to draw as nothing when a font lacks them:
// isolates and marks of direction, joiners, soft hyphen, variation selectors.
const UNDRAWN = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/**
 * The characters of a text that would be drawn by some other font than the site's, each once, in the
 * order of the text. Letters written with separate accents count as their composed form, as they do
 * for a browser.
 */
export function missingCharacters(text: string): string[] {
  const missing = new Set<string>();
  for (const character of text.normalize('NFC')) {
    if (fontCharacters.has(character) || systemCharacters.has(character)) continue;
    if (!UNDRAWN.test(character)) missing.add(character);
  }
  return [...missing];
}
