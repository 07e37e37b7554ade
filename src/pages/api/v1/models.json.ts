import type { APIRoute } from 'astro';
import { toModelData } from '~/syndication/api/model-data.ts';
import { getDataSource, sendDocument } from '~/syndication/api/site-data.ts';

export const GET = (async () => {
  const { record, context } = await getDataSource();
  return sendDocument(
    record.models.map((model) => toModelData(model, context)),
    context,
  );
}) satisfies APIRoute;
