import type { APIRoute } from 'astro';
import { getTranslate } from '~/data/strings.ts';
import { toWebManifest } from '~/syndication/web-manifest.ts';

/** Not `manifest.json`, which says what a build is made of. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(toWebManifest(getTranslate())), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
