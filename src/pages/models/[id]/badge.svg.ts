import type { APIRoute, GetStaticPaths } from 'astro';
import { getModels } from '~/data/record.ts';
import { getTranslate } from '~/data/strings.ts';
import { site, today } from '~/site.ts';
import { writeBadge } from '~/syndication/badge/badge.ts';
import { toModelBadge } from '~/syndication/badge/model-badge.ts';
import type { Model } from '~/timeline/record.ts';

interface Props {
  model: Model;
  [key: string]: unknown;
}

export const getStaticPaths = (async () => {
  const models = await getModels();
  return models.map((model) => ({ params: { id: model.id }, props: { model } }));
}) satisfies GetStaticPaths;

/** A model's state as a picture. */
export const GET = (({ props: { model } }) =>
  new Response(writeBadge(toModelBadge(model, today, site.language, getTranslate())), {
    headers: { 'Content-Type': 'image/svg+xml' },
  })) satisfies APIRoute<Props>;
