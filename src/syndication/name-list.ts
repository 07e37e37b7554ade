import { joinList } from '../arabic/lists.ts';
import type { Translate } from '../strings.ts';

/** The most names that a list shows. */
const MAX_NAMES = 8;

/** Writes names as a list within a sentence, each once. A long list is cut and says how many names are left out. */
export function formatNames(
  items: readonly { name: string; label?: string | undefined }[],
  t: Translate,
): string {
  const names = [...new Set(items.map(({ name, label }) => label ?? name))];
  const more = names.length - MAX_NAMES;
  // A single further name takes no more room than the words "and one more".
  if (more <= 1) return joinList(names);
  return t('feed.namesAndMore', {
    names: names.slice(0, MAX_NAMES).join('، '),
    more: t('timeline.moreItems', { count: more }),
  });
}
