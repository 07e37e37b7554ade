/**
 * Longer names go to the next line as a whole, and break only where no line of the place could hold them. What does so leaves
 * a clitic before it behind («و⏎gpt-…»), so that a name that stands alone is long sooner than one inside a sentence.
 */
const LONG_NAME = { inside: 24, alone: 16 };

/**
 * The classes that keep a name in one piece, of which `base.css` says how: one word (GPT-4o, gpt-5-mini-2025-08-07) or a few
 * (GPT Image 1 mini). Undefined for what is a sentence, or has no end in sight.
 *
 * @param place whether the name is all of a text
 */
export function classOfName(
  run: string,
  place: keyof typeof LONG_NAME = 'inside',
): 'unbroken' | 'unbroken long-name' | undefined {
  const longest = /\s/u.test(run) ? (/\d/u.test(run) ? 22 : 14) : 44;
  if (run.length > longest) return undefined;
  return run.length <= LONG_NAME[place] ? 'unbroken' : 'unbroken long-name';
}

/** A part of an English sentence, with the classes that keep it in one piece if it is a name with hyphens. */
export interface SentencePart {
  text: string;
  kept: string | undefined;
}

/** Parts an English sentence at its names with hyphens, which must not break there. */
export function partSentence(sentence: string): SentencePart[] {
  return sentence
    .split(/(?<!\S)([\w.]+-[\w.-]*[\w.])/u)
    .map((text, index) => ({ text, kept: index % 2 === 0 ? undefined : classOfName(text) }))
    .filter(({ text }) => text !== '');
}
