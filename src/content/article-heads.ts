import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../calendar/calendar-day.ts';
import { parseArticle } from './document.ts';
import { readTree } from './tree.ts';

/** What the front matter of an article says of its addresses and of when it is published. */
export interface ArticleHead {
  slug: string;
  /** Its former slugs. */
  aliases: readonly string[];
  /** The ids of its topics. */
  topics: readonly string[];
  draft: boolean;
  on: CalendarDate;
}

/**
 * Reads the heads of articles from their files, without Astro, for what tells of addresses alone. The content check has
 * validated the files; one without a day of publication is left out.
 *
 * @param takes whether the head of a file is wanted, by its source: to parse them all is half a second for a thousand
 */
export function articleHeads(
  contentDir: string,
  takes: (source: string) => boolean = () => true,
): ArticleHead[] {
  return readTree(contentDir)
    .files.filter(({ place }) => place === 'article')
    .flatMap(({ id, path }) => {
      const source = readFileSync(join(contentDir, path), 'utf8');
      if (!takes(source)) return [];
      const { data } = parseArticle(source);
      const { aliases = [], topics = [], draft = false, publishedOn } = (data ?? {}) as Fields;
      return publishedOn === undefined ? [] : [{ slug: id, aliases, topics, draft, on: publishedOn }];
    });
}

interface Fields {
  aliases?: string[];
  topics?: string[];
  draft?: boolean;
  publishedOn?: CalendarDate;
}
