import type { APIRoute, GetStaticPaths } from 'astro';
import { getRecord } from '~/data/record.ts';
import { getTranslate } from '~/data/strings.ts';
import { surfaces, type Surface } from '~/schemas/retirement.ts';
import { surfaceCalendar } from '~/syndication/record-calendars.ts';

export const getStaticPaths = (() =>
  surfaces.map((surface) => ({ params: { surface } }))) satisfies GetStaticPaths;

/** The days of the shutdowns on one surface. */
export const GET = (async ({ params }) =>
  new Response(surfaceCalendar(await getRecord(), params['surface'] as Surface, getTranslate()), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  })) satisfies APIRoute;
