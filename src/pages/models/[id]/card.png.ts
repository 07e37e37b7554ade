import type { APIRoute, GetStaticPaths } from 'astro';
import { getModelPagesToRender } from '~/data/record-pages.ts';
import { today } from '~/site.ts';
import { cardOfModel, toCardResponse } from '~/syndication/share-cards.ts';
import type { Model } from '~/timeline/record.ts';

export const getStaticPaths = (async () =>
  (await getModelPagesToRender()).map(({ model }) => ({
    params: { id: model.id },
    props: { model },
  }))) satisfies GetStaticPaths;

/** The share card of a model. */
export const GET: APIRoute<{ model: Model }> = ({ props, locals }) =>
  toCardResponse(cardOfModel(props.model, today, locals.t));
