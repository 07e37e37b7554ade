import { satteri } from '@astrojs/markdown-satteri';
import type { Translate } from '../strings.ts';
import { autolinks } from './autolinks.ts';
import { citations } from './citations.ts';
import { codeDirection, isolateLatin } from './isolate-latin.ts';
import { inlineMarks } from './inline-marks.ts';
import { links } from './links.ts';
import { footnotesHeading, scrollableCode, taskBoxes } from './accessible-html.ts';
import { columnSides, rowWiseTables, scrollableTables, shortDates } from './tables.ts';
import { tildes } from './tildes.ts';

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
    mdastPlugins: [tildes, inlineMarks],
    hastPlugins: [
      autolinks,
      citations,
      codeDirection,
      shortDates,
      rowWiseTables,
      isolateLatin,
      links(basePath),
      columnSides,
      scrollableTables(t('article.tableScroller')),
      footnotesHeading,
      taskBoxes({ done: t('article.taskDone'), open: t('article.taskOpen') }),
      scrollableCode,
    ],
  });
}
