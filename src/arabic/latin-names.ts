/**
 * Names whose next word may be a number of their own («Sora 2», «GPT Image 1»), so that the number is
 * kept beside the name. After any other Latin name a number belongs to the Arabic that follows.
 */
export const numberedNames: ReadonlySet<string> = new Set([
  'DALL·E',
  'Sora',
  'Image',
  'GPT',
  'Whisper',
  'Codex',
  'ISO',
  'Node',
]);
