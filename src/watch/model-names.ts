/**
 * What has the form of a model's name in OpenAI's prose, whether or not the record has it: «GPT-5.2 Thinking»,
 * «o4-mini», «DALL·E 3», «Sora 2».
 */
const MODEL_NAME =
  /\b(?:GPT[- ]?\d[\w.]*(?:-[\w.]+)*(?: (?:Instant|Thinking|Pro|[Mm]ini|[Nn]ano|Codex|Spark|Cyber)\b)*|o\d(?:-\w+)*(?: [Pp]ro\b)?|DALL[·-]?E ?\d?|Sora ?\d?)(?![\w-])/gu;

/** The names of models that a text has, by their form. */
export function findModelNames(text: string): string[] {
  return [...new Set([...text.matchAll(MODEL_NAME)].map(([name]) => name.replace(/[. ]+$/u, '')))];
}

/** Whether a text has a name, and not as a part of a longer one: «GPT-4» is not in «GPT-4o», nor in «GPT-4.1». */
export function isNamedIn(name: string, text: string): boolean {
  const words = name.split(/[\s-]+/u).map((word) => RegExp.escape(word));
  return new RegExp(String.raw`(?<![\w.-])${words.join(String.raw`[\s-]+`)}(?!\w|[.-]\w)`, 'iu').test(text);
}
