/**
 * Last words of names that may be followed by a number of their own («Sora 2», «GPT Image 1»), which is then isolated
 * together with the name. After any other Latin name a number belongs to the Arabic text that follows.
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
