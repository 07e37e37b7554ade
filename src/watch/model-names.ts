/** What stands between the words of a name: «GPT-4o mini», «DALL·E 3», which the help centre also writes «DALL•E». */
const PARTS = /[\s·•-]+/u;

/**
 * What has the form of a model's name in OpenAI's prose, whether or not the record has it: «GPT-5.2 Thinking»,
 * «o4-mini», «DALL·E 3», «Sora 2».
 */
const MODEL_NAME =
  /\b(?:GPT[- ]?\d[\w.]*(?:-[\w.]+)*(?: (?:Instant|Thinking|Pro|[Mm]ini|[Nn]ano|Codex|Spark|Cyber)\b)*|o\d(?:-\w+)*(?: [Pp]ro\b)?|DALL[·•-]?E ?\d?|Sora ?\d?)(?![\w-])/gu;

/** The names of models that a text has, by their form. */
export function findModelNames(text: string): string[] {
  return [...new Set([...text.matchAll(MODEL_NAME)].map(([name]) => name.replace(/[. ]+$/u, '')))];
}

/** Whether a text has a name, and not as a part of a longer one: «GPT-4» is not in «GPT-4o», nor in «GPT-4.1». */
export function isNamedIn(name: string, text: string): boolean {
  return patternOf(name).test(text);
}

/**
 * Those of the names that a text has outside of longer ones: «GPT-4.1 and GPT-4.1 mini» has both, «GPT-4.1 mini» the longer
 * one alone. Of spellings of one name, the first.
 */
export function keepNamed(names: readonly string[], text: string): string[] {
  let rest = text;
  return names
    .toSorted((a, b) => b.length - a.length)
    .filter((name) => {
      const before = rest;
      rest = rest.replaceAll(patternOf(name), '\n');
      return rest !== before;
    });
}

/** Where a name stands in a text, with a space, a hyphen or a point between its words. */
function patternOf(name: string): RegExp {
  const words = name.split(PARTS).map((word) => RegExp.escape(word));
  return new RegExp(String.raw`(?<![\w.-])${words.join(PARTS.source)}(?!\w|[.-]\w)`, 'giu');
}
