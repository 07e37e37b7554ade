import type { APIRoute } from 'astro';
import { address } from '~/paths.ts';
import { latest } from '~/syndication/last-change.ts';
import { getSitePages } from '~/syndication/site-content.ts';
import { writeSitemapIndex } from '~/syndication/sitemap.ts';

/** An index with one entry as yet: search engines are told this address, and further sitemaps join it here. */
export const GET = (async () => {
  const changedOn = latest((await getSitePages()).map((page) => page.changedOn));
  const xml = writeSitemapIndex([{ url: address('/sitemap-pages.xml'), changedOn }]);
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}) satisfies APIRoute;
