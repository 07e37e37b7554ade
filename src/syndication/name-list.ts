import { joinList } from '../arabic/lists.ts';
import type { Translate } from '../strings.ts';

const SHOWN = 8;

/** Names as a list in a sentence, each once; a long list is cut and says how many are left out. */
export function formatNames(
  items: readonly { name: string; label?: string | undefined }[],
  t: Translate,
): string {
  const names = [...new Set(items.map(({ name, label }) => label ?? name))];
  const more = names.length - SHOWN;
  // One name more takes no more room than saying so.
  if (more <= 1) return joinList(names);
  return t('feed.namesAndMore', {
    names: names.slice(0, SHOWN).join('، '),
    more: t('timeline.moreItems', { count: more }),
  });
}
