/**
 * The keys of a keyboard in rows, by what each types with Latin letters and with Arabic ones.
 *
 * The pairs are those of Windows «Arabic (101)» on QWERTY, of Apple's «Arabic» on QWERTY, and of «Arabic (102) AZERTY», the layout
 * of the Maghreb.
 *
 * @see https://learn.microsoft.com/globalization/keyboards/keyboard-layouts
 */
const LAYOUTS: readonly (readonly [latin: string, arabic: string])[] = [
  ["qwertyuiop[]asdfghjkl;'zxcvnm,./`HNY", 'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذأآإ'],
  ['qwertyuiop[]asdfghjkl;zxcvbnm', 'ضصثقفغعهخحجةشسيبلاتنمكظطذدزرو'],
  ['azertyuiop^$qsdfghjklmùwxcvn,;:!', 'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ'],
];

/** The place of the layout without a key for «لا». */
const MAC = 1;

/** On both of Windows' layouts one key types two letters. */
const LAM_ALEF = { latin: 'b', arabic: 'لا' };

/** A reading of fewer letters is a word by chance. */
const SHORTEST = 4;

/**
 * What a reader meant who typed on the other layout: «uvdqm» is «عريضة», and «صاهسحثق» is “whisper”. A query in both scripts was
 * typed as it was meant.
 *
 * @returns the readings, likeliest first; none of a query that cannot have been typed so
 */
export function onOtherLayout(query: string): string[] {
  const isArabic = /\p{Script=Arabic}/u.test(query);
  if (isArabic && /\p{Script=Latin}/u.test(query)) return [];
  // Some letters of the one layout are signs on the other: «kl,`[».
  if ((query.match(/[\p{L};,`'[\]]/gu) ?? []).length < SHORTEST - 1) return [];
  const readings = LAYOUTS.flatMap(([latin, arabic], place) => {
    const keys = isArabic ? toKeys(arabic, latin) : toKeys(latin, arabic);
    const read = (text: string): string =>
      [...text].map((sign) => keys.get(sign) ?? keys.get(sign.toLowerCase()) ?? sign).join('');
    if (place === MAC) return [read(query)];
    if (!isArabic) return [read(query.replaceAll(/b/giu, LAM_ALEF.arabic))];
    // «لا» is that one key, or two: “gh”.
    return [...new Set([query.replaceAll(LAM_ALEF.arabic, LAM_ALEF.latin), query])].map(read);
  });
  const other = isArabic ? /^\P{Script=Arabic}*$/u : /^\P{Script=Latin}*$/u;
  return [...new Set(readings)].filter(
    (reading) => other.test(reading) && (reading.match(/[\p{L}\p{N}]/gu) ?? []).length >= SHORTEST,
  );
}

function toKeys(from: string, to: string): Map<string, string> {
  const letters = [...to];
  return new Map([...from].map((key, place) => [key, letters[place]!]));
}
