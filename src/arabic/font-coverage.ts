/**
 * The characters that the site's own font has. `npm run fonts` builds the font file from this list, and the
 * content check uses it to find characters that would be drawn in some other font.
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
  // Letters used in Arabic text only to write foreign names.
  ...'پچژڤگ',
  ...'،؛؟٪٫٬',
  // The site writes 2026, but readers may type ٢٠٢٦ into the search field.
  ...span(0x0660, 0x0669),
  // Latin: printable ASCII, and É, the most frequent accented letter in French names.
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
 * Characters that the site uses although Vazirmatn 33.0.3 does not have them; the reader's system draws them.
 * They are the arrow between a model and its replacement, and its mirror image.
 */
export const systemCharacters: ReadonlySet<string> = new Set('←→');

// Control characters, and characters that are invisible when a font lacks them (Unicode's property
// Default_Ignorable_Code_Point): directional isolates and marks, joiners, soft hyphen, variation selectors.
const UNDRAWN = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/**
 * The characters of a text that the site's font lacks, each once, in the order of the text. A letter with a
 * combining accent counts as its composed form, because browsers compose it before they look for a glyph.
 */
export function missingCharacters(text: string): string[] {
  const missing = new Set<string>();
  for (const character of text.normalize('NFC')) {
    if (fontCharacters.has(character) || systemCharacters.has(character)) continue;
    if (!UNDRAWN.test(character)) missing.add(character);
  }
  return [...missing];
}
