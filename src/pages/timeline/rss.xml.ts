import type { APIRoute } from 'astro';
import { getRecord } from '~/data/record.ts';
import { getTranslate } from '~/data/strings.ts';
import stylesheet from '~/styles/feed.css?url';
import { renderChronicleText } from '~/syndication/chronicle-text.ts';
import { writeRss } from '~/syndication/rss.ts';
import { toTimelineFeed } from '~/syndication/timeline-feed.ts';

/** Every announcement of the record, and every later change as an item of its own. */
export const GET = (async () => {
  const feed = await toTimelineFeed(await getRecord(), getTranslate(), renderChronicleText);
  return new Response(await writeRss(feed, stylesheet), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}) satisfies APIRoute;
