import type { APIRoute, GetStaticPaths } from 'astro';
import { getRecord } from '~/data/record.ts';
import { getTranslate } from '~/data/strings.ts';
import { modelCalendar } from '~/syndication/record-calendars.ts';
import { shutdownEvents, type ShutdownEvent } from '~/syndication/shutdown-event.ts';
import type { Model } from '~/timeline/record.ts';

interface Props {
  model: Model;
  events: ShutdownEvent[];
  [key: string]: unknown;
}

export const getStaticPaths = (async () => {
  const record = await getRecord();
  const events = Map.groupBy(shutdownEvents(record), ({ model }) => model);
  return record.models.map((model) => ({
    params: { id: model.id },
    props: { model, events: events.get(model.id) ?? [] },
  }));
}) satisfies GetStaticPaths;

/** The days of the shutdowns of one model. */
export const GET = (({ props: { model, events } }) =>
  new Response(modelCalendar(model, events, getTranslate()), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  })) satisfies APIRoute<Props>;
