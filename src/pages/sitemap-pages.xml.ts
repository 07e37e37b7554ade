import type { APIRoute } from 'astro';
import { address } from '~/paths.ts';
import { getSitePages } from '~/syndication/site-content.ts';
import { writeSitemap } from '~/syndication/sitemap.ts';

export const GET = (async () => {
  const pages = await getSitePages();
  const xml = writeSitemap(pages.map(({ path, changedOn }) => ({ url: address(path), changedOn })));
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}) satisfies APIRoute;
