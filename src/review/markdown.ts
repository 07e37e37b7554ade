import { escapeAttribute } from '../syndication/entities.ts';
import type { Translate } from '../strings.ts';
import type { ChangedDate, Comparison } from './compare.ts';
import { formatCounts, formatItemDate } from './review-words.ts';
import type { Review } from './review.ts';
import type { BlockChange } from './text-diff.ts';

/** The most characters of a review. A comment on GitHub can have 65,536. */
const MAX_LENGTH = 60_000;

/**
 * Writes a review as Markdown for a comment on a pull request: right-to-left, the most important first, and cut off with
 * «…» if it is too long for a comment.
 */
export function writeMarkdown(review: Review, t: Translate): string {
  const { comparison } = review;
  const parts = [
    `## ${t('review.title')}`,
    ...(comparison ? comparisonParts(review, comparison, t) : [review.trouble ?? t('review.noBase')]),
    ...adviceParts(review, t),
  ];
  const text = parts.join('\n\n');
  const cut = text.length > MAX_LENGTH ? `${text.slice(0, text.lastIndexOf('\n', MAX_LENGTH))}\n\n…` : text;
  return `<div dir="rtl">\n\n${cut}\n\n</div>\n`;
}

function comparisonParts(review: Review, comparison: Comparison, t: Translate): string[] {
  return [
    formatCounts(comparison, t)
      .map((line) => `- ${line}`)
      .join('\n'),
    ...part(t('review.datesTitle'), dateTable(comparison.dates, t)),
    ...part(
      t('review.deletedTitle'),
      comparison.deleted.map(
        ({ page, sentTo }) =>
          `- \`${page.path}\` ${sentTo === undefined ? `**${t('review.breaks')}**` : t('review.sentTo', { path: `\`${sentTo}\`` })}`,
      ),
    ),
    ...part(
      t('review.movedTitle'),
      comparison.moved.map(({ from, to }) => `- \`${from.path}\` ← \`${to.path}\``),
    ),
    ...part(
      t('review.addedTitle'),
      comparison.added.map(({ path, title }) => `- ${title} \`${path}\``),
    ),
    ...changedParts(review, t),
    ...part(
      t('review.identitiesTitle'),
      comparison.identities.map(
        ({ path, added, gone }) =>
          `- \`${path}\`: ${t('review.countIdentities', { added: added.length, gone: gone.length })}`,
      ),
    ),
    ...part(t('review.headersTitle'), [
      ...comparison.headers.gone.map((line) => `- ~~\`${line.trim()}\`~~`),
      ...comparison.headers.added.map((line) => `- \`${line.trim()}\``),
    ]),
  ];
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`### ${title}`, lines.join('\n')];
}

function dateTable(changes: readonly ChangedDate[], t: Translate): string[] {
  if (changes.length === 0) return [];
  return [
    `| ${t('review.item')} | ${t('review.before')} | ${t('review.after')} |`,
    '| --- | --- | --- |',
    ...changes.map(
      ({ was, is }) =>
        `| ${cell((is ?? was)!.label)} | ${formatItemDate(was, t)} | ${formatItemDate(is, t)} |`,
    ),
  ];
}

function changedParts({ pages, unread }: Review, t: Translate): string[] {
  if (pages.length === 0) return [];
  return [
    `### ${t('review.changedTitle')}`,
    ...pages.map(({ page, blocks }) => {
      const lines = blocks?.map(toLine) ?? [t('review.noText')];
      return `<details><summary>${escapeAttribute(page.title)} <code>${page.path}</code></summary>\n\n${lines.join('\n\n')}\n\n</details>`;
    }),
    ...(unread.length > 0
      ? [
          t('review.unread', { count: unread.length }),
          unread.map(({ page }) => `- \`${page.path}\``).join('\n'),
        ]
      : []),
  ];
}

/** A changed block as one line of HTML. */
function toLine(block: BlockChange): string {
  const tags = { same: ['', ''], gone: ['<del>', '</del>'], new: ['<ins>', '</ins>'] } as const;
  return block.map(({ kind, text }) => `${tags[kind][0]}${escapeAttribute(text)}${tags[kind][1]}`).join('');
}

function adviceParts({ advice }: Review, t: Translate): string[] {
  return part(
    t('review.adviceTitle'),
    advice.map(({ file, line, message }) => `- \`${file}:${line}\` ${message}`),
  );
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}
