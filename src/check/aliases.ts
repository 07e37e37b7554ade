import type { Inspection } from './inspect-file.ts';
import type { Finding } from './problem.ts';

/** Finds former slugs that are still, or also, somebody else's: an address can be sent on to one place alone. */
export function createAliasChecker(
  inspections: readonly Inspection[],
): (inspection: Inspection) => Finding[] {
  const articles = new Set(
    inspections.filter(({ file }) => file.place === 'article').map(({ file }) => file.id),
  );
  const owners = Map.groupBy(
    inspections.flatMap(({ file, aliases }) => aliases.map(({ alias }) => ({ alias, file }))),
    ({ alias }) => alias,
  );
  return ({ file, aliases }) =>
    aliases.flatMap(({ alias, line }, index) => {
      const other = owners.get(alias)?.find((owner) => owner.file.id !== file.id);
      const message =
        alias === file.id
          ? `"${alias}" is the article's own slug; leave it out`
          : articles.has(alias)
            ? `there is an article "${alias}", whose address cannot be sent on; leave the alias out, or rename that article`
            : other && `"${alias}" is an alias of ${other.file.path} too; leave it to one of them`;
      return message ? [{ line, field: `aliases[${index}]`, message }] : [];
    });
}
