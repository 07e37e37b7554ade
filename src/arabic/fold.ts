/**
 * Folds text so that spellings which readers leave out or swap when typing compare as equal: letter case, tashkeel,
 * tatweel, the forms of alif, ى and ي, ة and ه, the seats of hamza, and Arabic, Persian and Western digits. The
 * result is for comparing only, never for display.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0640\p{Mn}\u200C\u200D\u2066-\u2069]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/ؤ/gu, 'و')
    .replace(/ئ/gu, 'ي')
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}
