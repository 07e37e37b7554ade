import type { APIRoute } from 'astro';
import { address } from '~/paths.ts';
import { settings } from '~/site.ts';
import { writeRobots } from '~/syndication/robots.ts';

export const GET = (() => {
  const text = writeRobots(settings.preview ? undefined : address('/sitemap-index.xml'));
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}) satisfies APIRoute;
