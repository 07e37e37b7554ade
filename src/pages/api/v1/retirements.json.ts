import type { APIRoute } from 'astro';
import { toRetirementData } from '~/syndication/api/retirement-data.ts';
import { getDataSource, sendDocument } from '~/syndication/api/site-data.ts';

export const GET = (async () => {
  const { record, context } = await getDataSource();
  const data = record.retirements.map((retirement) => toRetirementData(retirement, context));
  return sendDocument(data, context);
}) satisfies APIRoute;
