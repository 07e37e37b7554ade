import type { APIRoute } from 'astro';
import { getRecord } from '~/data/record.ts';
import { getTranslate } from '~/data/strings.ts';
import { wholeCalendar } from '~/syndication/record-calendars.ts';

/** The days of all shutdowns. */
export const GET = (async () =>
  new Response(wholeCalendar(await getRecord(), getTranslate()), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  })) satisfies APIRoute;
