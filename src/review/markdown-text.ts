/** What ends or begins something in Markdown or HTML wherever it stands. */
const SPECIAL = /[&<>"'\\`*_[\]|~$]/gu;

/** Within what GitHub makes a link of, and a notice to whoever is named: «@octo», «#5», «GH-5». */
const REFERENCE = /(?<=@|#|\bGH-)(?=\w)/giu;

/**
 * Within what else it makes a link of in a text, where an issue that is linked tells of it: «https://…», «www.…», the hash of a commit.
 * Within `<code>` it makes a link of an address alone, and an address that a review names is one to follow and to copy.
 */
const LINK = /(?<=\b(?:https?|ftp):)(?=\/\/)|(?<=\bwww)(?=\.)|(?<=\b[\da-f])(?=[\da-f]{6,39}\b)/giu;

/** Joins two characters invisibly, without a place to break the line. */
const JOINER = '\u2060';

/**
 * Writes a text so that Markdown and HTML show it as it is, and that nobody is called by it. Character references are used and no
 * backslashes, since those are not read within `<summary>`.
 */
export function markdownText(text: string): string {
  return plain(text.replaceAll(LINK, JOINER));
}

/** The same for a text at the start of a line, where a number or a dash would begin a list, and a number sign a heading. */
export function markdownLine(text: string): string {
  const [first = ''] = text;
  const isPlain = first === '' || /[\p{L}\p{M}&<]/u.test(first);
  return isPlain ? text : `${reference(first)}${text.slice(first.length)}`;
}

/** An address, isolated: between right-to-left words the slashes at its ends would change their place. */
export function markdownAddress(address: string): string {
  return `<code dir="ltr">${plain(address)}</code>`;
}

function plain(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').replaceAll(REFERENCE, JOINER);
  return line.replaceAll(SPECIAL, reference);
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)!};`;
}
