/** Fewer words than these are no place that a reader would know again. */
const FEWEST = 4;

/**
 * A text fragment that leads to a passage: so many of its first words as stand nowhere else, at least four.
 *
 * @param passage how it begins, up to what is no text
 * @param whole the text in which browsers look
 */
export function passageFragment(passage: string, whole: string): string {
  const words = passage.split(' ');
  let count = Math.min(FEWEST, words.length);
  while (count < words.length && whole.split(words.slice(0, count).join(' ')).length > 2) count += 1;
  return `:~:text=${encode(words.slice(0, count).join(' '))}`;
}

/** The directive takes hyphens and commas for signs of its own. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
