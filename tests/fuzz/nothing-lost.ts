import { parseDocument, visit } from 'yaml';

/**
 * What is written in the fields of a file and is in none of its values: words that YAML takes for a comment, a name or a
 * second value of the same field.
 *
 * @returns the letters and digits that got lost, and those that came in
 */
export function lostLetters(source: string, isArticle: boolean): string[] {
  const fields = (isArticle ? (/^---\r?\n([\s\S]*?)\r?\n---/u.exec(source)?.[1] ?? '') : source)
    // A line of its own is meant as a comment.
    .replaceAll(/^[ \t]*#.*$/gmu, '');
  if (/"[^"\n]*\\/u.test(fields)) return [];
  const held: string[] = [];
  // Every scalar as it is written: no number, day or truth is made of it.
  visit(parseDocument(fields, { schema: 'failsafe' }), {
    Scalar: (_, node) => {
      held.push(String(node.value));
    },
  });
  // What the check reads is another matter: a field that stands twice is held once.
  const written = count(fields);
  const kept = count(held.join('\n'));
  return [...new Set([...written.keys(), ...kept.keys()])].filter(
    (letter) => written.get(letter) !== kept.get(letter),
  );
}

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [letter] of text.matchAll(/[\p{L}\p{N}]/gu)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}
