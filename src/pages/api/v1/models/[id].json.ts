import type { APIRoute, GetStaticPaths } from 'astro';
import { getModels } from '~/data/record.ts';
import { toModelData } from '~/syndication/api/model-data.ts';
import { getDataSource, sendDocument } from '~/syndication/api/site-data.ts';
import type { Model } from '~/timeline/record.ts';

interface Props {
  model: Model;
  [key: string]: unknown;
}

export const getStaticPaths = (async () => {
  const models = await getModels();
  return models.map((model) => ({ params: { id: model.id }, props: { model } }));
}) satisfies GetStaticPaths;

export const GET = (async ({ props: { model } }) => {
  const { context } = await getDataSource();
  return sendDocument(toModelData(model, context), context);
}) satisfies APIRoute<Props>;
