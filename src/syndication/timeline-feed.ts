import { formatDate } from '../arabic/dates.ts';
import { isolateText } from '../arabic/isolate.ts';
import { address, paths } from '../paths.ts';
import { site } from '../site.ts';
import type { Translate } from '../strings.ts';
import type { TimelineRecord } from '../timeline/record.ts';
import { dayOfEntry, toChronicle, type ChronicleEntry } from './chronicle.ts';
import type { Feed, FeedItem } from './feed.ts';
import { formatNames } from './name-list.ts';
import { permanentId } from './permanent-id.ts';
import { sanitise } from './sanitise.ts';
import { toItemBody, toSiteFeed } from './site-feed.ts';
import { noonOf } from './noon.ts';

/** Renders the text of an entry as HTML, with relative addresses as on pages. */
export type RenderEntry = (entry: ChronicleEntry, summary: string) => Promise<string>;

/**
 * The record as a feed. Every announcement and everything that happened to it afterwards is an item of its own, because
 * feed readers do not show an item again when it changes. Old items are never dropped.
 */
export async function toTimelineFeed(
  record: TimelineRecord,
  t: Translate,
  render: RenderEntry,
): Promise<Feed> {
  const items = await Promise.all(toChronicle(record).map((entry) => toItem(entry, t, render)));
  const head = {
    title: t('feed.timelineTitle'),
    description: t('feed.timelineDescription'),
    hint: t('feed.timelineHint'),
    path: paths.timelineRss,
    homePath: paths.timeline,
  };
  const newestFirst = items.toSorted((a, b) => b.publishedAt - a.publishedAt || (a.id < b.id ? 1 : -1));
  return toSiteFeed(head, newestFirst, t);
}

async function toItem(entry: ChronicleEntry, t: Translate, render: RenderEntry): Promise<FeedItem> {
  const { retirement } = entry;
  const url = address(paths.retirement(retirement.id));
  const summary = summarise(entry, t);
  return {
    id: permanentId(site.authority, entry.id),
    url,
    title: isolateText(titleOf(entry, t)),
    summary: isolateText(summary),
    html: toItemBody(sanitise(await render(entry, summary), url)),
    publishedAt: noonOf(dayOfEntry(entry)),
    author: t.plain('feed.timelineTitle'),
    topics: [t(`surface.${retirement.surface}`)],
  };
}

function titleOf({ kind, retirement: { title } }: ChronicleEntry, t: Translate): string {
  if (kind === 'announced') return title;
  if (kind === 'added') return t('feed.addedTitle', { title });
  if (kind === 'reached') return t('feed.reachedTitle', { title });
  return t('feed.changeTitle', { change: t(`change.${kind}`), title });
}

/** The summary in one sentence. It begins with an Arabic letter even if the note of a change does not. */
function summarise({ kind, on, items, change }: ChronicleEntry, t: Translate): string {
  const date = formatDate(on);
  if (change) return t('feed.changeOn', { date, note: change.note });
  const names = formatNames(items, t);
  if (kind === 'announced') return t('feed.announcedOn', { date, names });
  return kind === 'added' ? t('feed.addedOn', { date, names }) : t('feed.reachedOn', { date, names });
}
