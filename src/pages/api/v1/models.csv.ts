import type { APIRoute } from 'astro';
import { toModelData } from '~/syndication/api/model-data.ts';
import { writeModelsCsv } from '~/syndication/api/models-csv.ts';
import { getDataSource } from '~/syndication/api/site-data.ts';

export const GET = (async () => {
  const { record, context } = await getDataSource();
  const csv = writeModelsCsv(record.models.map((model) => toModelData(model, context)));
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
}) satisfies APIRoute;
