import { isolateText } from '../arabic/isolate.ts';
import { address, paths } from '../paths.ts';
import type { Surface } from '../schemas/retirement.ts';
import { settings, site } from '../site.ts';
import type { Translate } from '../strings.ts';
import type { Model, TimelineRecord } from '../timeline/record.ts';
import { writeShutdownCalendar } from './calendar.ts';
import { shutdownEvents, type ShutdownEvent } from './shutdown-event.ts';

/** The calendar of all shutdowns. */
export function wholeCalendar(record: TimelineRecord, t: Translate): string {
  return write(t('calendar.title'), paths.calendar, paths.timeline, shutdownEvents(record), t);
}

/** The calendar of one surface. */
export function surfaceCalendar(record: TimelineRecord, surface: Surface, t: Translate): string {
  const title = t('calendar.surfaceTitle', { surface: t(`surface.${surface}`) });
  const events = shutdownEvents(record).filter((event) => event.surface === surface);
  return write(title, paths.surfaceCalendar(surface), paths.timelineView('surface', surface), events, t);
}

/** The calendar of one model with the events of all of its lives. */
export function modelCalendar(model: Model, events: readonly ShutdownEvent[], t: Translate): string {
  const title = t('calendar.modelTitle', { model: model.label ?? model.name });
  return write(title, paths.modelCalendar(model.id), paths.model(model.id), events, t);
}

function write(
  title: string,
  path: string,
  homePath: string,
  events: readonly ShutdownEvent[],
  t: Translate,
): string {
  const head = {
    title: isolateText(settings.preview ? t('feed.previewTitle', { title }) : title),
    description: t.plain('calendar.description'),
    selfUrl: address(path),
    homeUrl: address(homePath),
  };
  return writeShutdownCalendar(head, events, { t, site, addressOf: (id) => address(paths.retirement(id)) });
}
