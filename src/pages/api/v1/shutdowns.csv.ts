import type { APIRoute } from 'astro';
import { toRetirementData } from '~/syndication/api/retirement-data.ts';
import { writeShutdownsCsv } from '~/syndication/api/shutdowns-csv.ts';
import { getDataSource } from '~/syndication/api/site-data.ts';

export const GET = (async () => {
  const { record, context } = await getDataSource();
  const csv = writeShutdownsCsv(
    record.retirements.map((retirement) => toRetirementData(retirement, context)),
  );
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
}) satisfies APIRoute;
