import { satteri } from '@astrojs/markdown-satteri';
import type { Translate } from '../strings.ts';
import { codeDirection, isolateLatin } from './isolate-latin.ts';
import { links } from './links.ts';
import { scrollableTables } from './tables.ts';

/** The Markdown pipeline of articles and pages; one list of plugins serves .md and .mdx. */
export function markdownProcessor({ basePath, t }: { basePath: string; t: Translate }) {
  return satteri({
    features: {
      // Smart punctuation would turn the editor's own marks into English ones.
      smartPunctuation: false,
      gfm: {
        footnotes: { label: t('article.footnotes'), backLabel: t('article.footnoteBack') },
      },
    },
    hastPlugins: [codeDirection, isolateLatin, links(basePath), scrollableTables(t('article.tableScroller'))],
  });
}
