import { articleHeads } from './article-heads.ts';
import { isInBuild, type PublicationRule } from './publication.ts';

/** A permanent redirect. Both ends are paths under the site's root. */
export interface Redirect {
  from: string;
  to: string;
}

/** The redirects from the former addresses of the articles in a build, which their `aliases` list. */
export function readRedirects(contentDir: string, rule: PublicationRule): Redirect[] {
  return articleHeads(contentDir, mayHaveAliases)
    .filter((head) => isInBuild(head, rule))
    .flatMap(({ slug, aliases }) =>
      aliases.map((alias) => ({ from: `/articles/${alias}/`, to: `/articles/${slug}/` })),
    );
}

/** Whether a file may name the field; YAML could write its letters as escapes. */
function mayHaveAliases(source: string): boolean {
  return /aliases|\\/u.test(source);
}

/**
 * The same for a file that stands in the repository, which is read on whichever day: scheduled articles are in it, and drafts are
 * not. Until such an article is out, its former address leads to a 404; without it, the file would be wrong from the day on which
 * the article is, and nobody would write it anew.
 */
export function readLastingRedirects(contentDir: string): Redirect[] {
  return readRedirects(contentDir, { preview: false, today: '9999-12-31' });
}
