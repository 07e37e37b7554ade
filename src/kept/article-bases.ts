import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CalendarDay } from '../calendar/calendar-day.ts';
import { digestOf } from '../hosting/build-cache.ts';
import type { Settings } from '../settings.ts';

/** Digests of all that articles are made of beside their own files. */
export interface ArticleBases {
  /** Of what shows nothing of the record but what its own key tells: code, settings, day, words, terms, all content but the record. */
  words: string;
  /** Of what may show anything of the record: that too. */
  record: string;
  /** Of what shows one announcement by its id: its file, and all models, since they name its items. */
  retirement: (id: string) => string;
}

const RETIREMENTS = 'retirements';

/** What of the content is the record. */
const RECORD: ReadonlySet<string> = new Set([RETIREMENTS, 'models', 'families.yml']);

/** What has a digest of its own for each article. */
const ARTICLES = 'articles';

/**
 * Takes the digests of what all articles of a build share. All content is taken in that is no article, whether a page shows it or not:
 * it changes seldom, and a build too many is better than a page that is wrong.
 *
 * @param code what `codeDigest` gives
 * @param day of the build clock in the site's time zone
 */
export function articleBases(settings: Settings, code: string, day: CalendarDay): ArticleBases {
  // Neither the instant of a build nor its commit stands on a published article.
  const timeless = {
    ...settings,
    clock: undefined,
    deployment: { ...settings.deployment, commit: undefined },
  };
  // What a tree lacks, the words of the interface for one, is read from the project's own.
  const trees = [...new Set([settings.contentDir, resolve('content')])];
  const salt = JSON.stringify([code, day, timeless]);
  const digest = (takes: (name: string) => boolean): string =>
    digestOf(
      trees.flatMap((tree) =>
        entriesOf(tree)
          .filter(takes)
          .map((name) => join(tree, name)),
      ),
      salt,
    );
  const words = digest((name) => name !== ARTICLES && !RECORD.has(name));
  const models = digest((name) => RECORD.has(name) && name !== RETIREMENTS);
  const fileOf = (id: string): string =>
    digestOf(
      trees.map((tree) => join(tree, RETIREMENTS, `${id}.yml`)),
      salt,
    );
  const known = new Map<string, string>();
  const retirement = (id: string): string => {
    const own = known.get(id) ?? digestOfTexts(words, models, fileOf(id));
    known.set(id, own);
    return own;
  };
  const record = digest((name) => RECORD.has(name));
  return { words, record: digestOfTexts(words, record), retirement };
}

/** What stands at the top of a tree. */
function entriesOf(tree: string): string[] {
  return existsSync(tree) ? readdirSync(tree).sort() : [];
}

/** Digest of texts, each with its place. */
export function digestOfTexts(...texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64url');
}
