import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstDayOf, type CalendarDate } from '../calendar/calendar-day.ts';
import { parseArticle } from './document.ts';
import { isInBuild, type PublicationRule } from './publication.ts';
import { readTree } from './tree.ts';

/** A permanent redirect. Both ends are paths under the site's root. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * The redirects from the former addresses of the articles in a build, which their `aliases` list. The content check has
 * validated the files before.
 */
export function readRedirects(contentDir: string, rule: PublicationRule): Redirect[] {
  return readTree(contentDir)
    .files.filter(({ place }) => place === 'article')
    .flatMap(({ id, path }) => {
      const { data } = parseArticle(readFileSync(join(contentDir, path), 'utf8'));
      const { aliases = [], draft, publishedOn } = (data ?? {}) as ArticleHead;
      if (aliases.length === 0 || publishedOn === undefined) return [];
      if (!isInBuild({ draft, on: firstDayOf(publishedOn) }, rule)) return [];
      return aliases.map((alias) => ({ from: `/articles/${alias}/`, to: `/articles/${id}/` }));
    });
}

/**
 * The same for a file that stands in the repository, which is read on whichever day: scheduled articles are in it, and drafts are
 * not. Until an article is out, its former address answers 404 as before.
 */
export function readLastingRedirects(contentDir: string): Redirect[] {
  return readRedirects(contentDir, { preview: false, today: '9999-12-31' });
}

interface ArticleHead {
  aliases?: string[];
  draft?: boolean;
  publishedOn?: CalendarDate;
}
