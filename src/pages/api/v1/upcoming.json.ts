import type { APIRoute } from 'astro';
import { getDataSource, sendDocument } from '~/syndication/api/site-data.ts';
import { toUpcomingData } from '~/syndication/api/upcoming-data.ts';

export const GET = (async () => {
  const { record, context } = await getDataSource();
  return sendDocument(toUpcomingData(record, context), context);
}) satisfies APIRoute;
