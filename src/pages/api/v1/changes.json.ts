import type { APIRoute } from 'astro';
import { toChangesData } from '~/syndication/api/changes-data.ts';
import { getDataSource, sendDocument } from '~/syndication/api/site-data.ts';

export const GET = (async () => {
  const { record, context } = await getDataSource();
  return sendDocument(toChangesData(record, context), context);
}) satisfies APIRoute;
