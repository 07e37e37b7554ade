import type { APIRoute } from 'astro';
import { getTranslate } from '~/data/strings.ts';
import { address, paths } from '~/paths.ts';
import { toOpenApi } from '~/syndication/api/openapi.ts';
import { sendJson } from '~/syndication/api/site-data.ts';

export const GET = (() => {
  const t = getTranslate();
  const description = toOpenApi({
    title: t('api.title'),
    description: t('api.description'),
    url: address(paths.home),
    documentation: address(paths.api),
  });
  return sendJson(`${JSON.stringify(description, undefined, 1)}\n`);
}) satisfies APIRoute;
