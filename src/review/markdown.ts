import type { Translate } from '../strings.ts';
import type { ChangedDate, ChangedIdentities, Comparison } from './compare.ts';
import { markdownAddress, markdownLine, markdownText } from './markdown-text.ts';
import { formatCounts, formatFate, formatItemDate, formatSizes } from './review-words.ts';
import type { Review, ReviewedPage } from './review.ts';
import type { BlockChange } from './text-diff.ts';

/** The most characters of a review. A comment on GitHub can have 65,536. */
const MAX_LENGTH = 60_000;

/** How many lines a list may have, from the most that is useful down to what always leaves room. */
const LIST_LENGTHS = [200, 60, 20, 6];

/** Pages that could not be read mostly have one reason. */
const MOST_FAILURES = 6;

/** So many identities of a feed stand in its line. */
const MOST_IDENTITIES = 10;

/** How much of the length everything but the differences of texts may take. */
const SHARE_OF_LISTS = 0.75;

/**
 * Writes a review as Markdown for a comment on a pull request: right-to-left, the most important first. If it is too long for a
 * comment, the differences of texts are shortened first, from the last page on, and then the lists; no section is dropped.
 */
export function writeMarkdown(review: Review, t: Translate): string {
  const withDifferences = (differences: Differences, lines: number): string =>
    `<div dir="rtl">\n\n${partsOf(review, { t, lines, differences }).join('\n\n')}\n\n</div>\n`;
  const none: Differences = new Map();
  const lines =
    LIST_LENGTHS.find((count) => withDifferences(none, count).length < MAX_LENGTH * SHARE_OF_LISTS) ??
    LIST_LENGTHS.at(-1)!;
  let left = MAX_LENGTH - withDifferences(none, lines).length;
  const differences: Differences = new Map();
  for (const page of review.pages) {
    const text = differenceOf(page, t);
    left -= text.length;
    if (left < 0) break;
    differences.set(page, text);
  }
  return withDifferences(differences, lines);
}

/** The differences that there is room for, as Markdown. */
type Differences = Map<ReviewedPage, string>;

interface PartOptions {
  t: Translate;
  /** The most lines of a list. */
  lines: number;
  differences: Differences;
}

function partsOf(review: Review, options: PartOptions): string[] {
  const { t, lines } = options;
  const { comparison } = review;
  return [
    `## ${t('review.title')}`,
    ...(comparison
      ? comparisonParts(review, comparison, options)
      : [markdownText(review.trouble ?? t('review.noBase'))]),
    ...part(
      t('review.adviceTitle'),
      review.advice.map(
        ({ file, line, message }) => `- ${markdownAddress(`${file}:${line}`)} ${markdownText(message)}`,
      ),
      lines,
    ),
  ];
}

function comparisonParts(review: Review, comparison: Comparison, options: PartOptions): string[] {
  const { t, lines } = options;
  return [
    [...formatCounts(comparison, t), formatSizes(comparison.bytes, t)].map((line) => `- ${line}`).join('\n'),
    ...part(t('review.datesTitle'), dateTable(comparison.dates, options), Infinity),
    ...part(
      t('review.deletedTitle'),
      comparison.deleted.map((one) => {
        const { page, sentTo, fate } = one;
        const words = formatFate(one, t, sentTo === undefined ? '' : markdownAddress(sentTo));
        return `- ${markdownAddress(page.path)} ${fate === 'sentOn' ? words : `**${words}**`}`;
      }),
      lines,
    ),
    ...part(
      t('review.movedTitle'),
      comparison.moved.map(({ from, to }) => `- ${markdownAddress(from.path)} ← ${markdownAddress(to.path)}`),
      lines,
    ),
    ...part(
      t('review.addedTitle'),
      comparison.added.map(({ path, title }) => `- ${markdownText(title)} ${markdownAddress(path)}`),
      lines,
    ),
    ...changedParts(review, options),
    ...part(
      t('review.identitiesTitle'),
      comparison.identities.map((change) => identitiesLine(change, options)),
      lines,
    ),
    ...part(
      t('review.headersTitle'),
      [
        ...comparison.headers.gone.map((line) => `- <del>${markdownAddress(line.trim())}</del>`),
        ...comparison.headers.added.map((line) => `- ${markdownAddress(line.trim())}`),
      ],
      lines,
    ),
  ];
}

function part(title: string, all: readonly string[], limit: number): string[] {
  return all.length === 0 ? [] : [`### ${title}`, cut(all, limit).join('\n')];
}

/**
 * The first of some lines, and how many more there are.
 *
 * @param toLine what that is written as: an item of a list, if nothing else is said
 */
function cut(
  all: readonly string[],
  limit: number,
  toLine = (more: string): string => `- ${more}`,
): readonly string[] {
  const more = all.length - limit;
  return more > 0 ? [...all.slice(0, limit), toLine(`… +${more}`)] : all;
}

function dateTable(changes: readonly ChangedDate[], { t, lines }: PartOptions): string[] {
  if (changes.length === 0) return [];
  const rows = changes.map(({ was, is }) =>
    [markdownText((is ?? was)!.label), ...[was, is].map((item) => markdownText(formatItemDate(item, t)))]
      .map((cell) => `| ${cell} `)
      .join('')
      .concat('|'),
  );
  return [
    `| ${t('review.item')} | ${t('review.before')} | ${t('review.after')} |`,
    '| --- | --- | --- |',
    ...cut(rows, lines, (more) => `| ${more} | | |`),
  ];
}

function changedParts(review: Review, { t, lines, differences }: PartOptions): string[] {
  const { pages, unread, failures } = review;
  if (pages.length === 0) return [];
  const others = [...pages.filter((page) => !differences.has(page)), ...unread];
  return [
    `### ${t('review.changedTitle')}`,
    ...differences.values(),
    ...(others.length > 0
      ? [
          t('review.unread', { count: others.length }),
          cut(
            others.map(({ page }) => `- ${markdownAddress(page.path)}`),
            lines,
          ).join('\n'),
        ]
      : []),
    ...(failures.length > 0
      ? [
          t('review.failures', { count: failures.length }),
          cut(
            failures.map((line) => `- ${markdownAddress(line)}`),
            MOST_FAILURES,
          ).join('\n'),
        ]
      : []),
  ];
}

/** What changed on a page, to be opened. */
function differenceOf({ page, was, blocks }: ReviewedPage, t: Translate): string {
  const title =
    was.title === page.title
      ? []
      : [`<del>${markdownText(was.title)}</del> <ins>${markdownText(page.title)}</ins>`];
  const texts = blocks?.map(toLine) ?? [t('review.noText')];
  const size = formatSizes({ was: was.bytes, is: page.bytes }, t);
  return [
    `<details><summary>${markdownText(page.title)} ${markdownAddress(page.path)}</summary>`,
    ...title,
    ...texts,
    markdownText(size),
    '</details>',
  ].join('\n\n');
}

/** A changed block as one line of HTML. */
function toLine(block: BlockChange): string {
  const tags = { same: ['', ''], gone: ['<del>', '</del>'], new: ['<ins>', '</ins>'] } as const;
  return markdownLine(
    block.map(({ kind, text }) => `${tags[kind][0]}${markdownText(text)}${tags[kind][1]}`).join(''),
  );
}

/** How many identities of a feed differ, and which, as far as there is room for them. */
function identitiesLine({ path, added, gone }: ChangedIdentities, { t, lines }: PartOptions): string {
  const names = [
    ...gone.map((id) => `<del>${markdownAddress(id)}</del>`),
    ...added.map((id) => `<ins>${markdownAddress(id)}</ins>`),
  ];
  const shown = cut(names, Math.min(lines, MOST_IDENTITIES), (more) => more);
  const count = t('review.countIdentities', { added: added.length, gone: gone.length });
  return `- ${markdownAddress(path)}: ${count}: ${shown.join(' ')}`;
}
