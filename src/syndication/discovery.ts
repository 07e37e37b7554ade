import { paths } from '../paths.ts';
import { surfaces } from '../schemas/retirement.ts';
import type { Translate } from '../strings.ts';

/** A feed or calendar that a page offers to programs in its head. */
export interface DiscoveryLink {
  type: 'application/rss+xml' | 'application/feed+json' | 'text/calendar';
  title: string;
  path: string;
}

/**
 * The feeds and calendars that fit a page, the closest first: programs offer the first one, or show all by title.
 *
 * @param page its path, and its title, which names a topic or a model
 */
export function discover(page: { path: string; title: string }, t: Translate): DiscoveryLink[] {
  return [...closest(page, t), ...articles(t)];
}

function articles(t: Translate): DiscoveryLink[] {
  const title = t.plain('feeds.articles');
  return [
    { type: 'application/rss+xml', title, path: paths.rss },
    { type: 'application/feed+json', title, path: paths.jsonFeed },
  ];
}

function closest({ path, title }: { path: string; title: string }, t: Translate): DiscoveryLink[] {
  const [, section, id] = path.split('/');
  if (section === 'topics' && id) {
    const name = t.plain('feed.topicTitle', { topic: title });
    return [{ type: 'application/rss+xml', title: name, path: paths.topicRss(id) }];
  }
  if (section !== 'timeline' && section !== 'models') return [];
  const timeline: DiscoveryLink = {
    type: 'application/rss+xml',
    title: t.plain('feed.timelineTitle'),
    path: paths.timelineRss,
  };
  if (section === 'models' && id) {
    const name = t.plain('calendar.modelTitle', { model: title });
    return [{ type: 'text/calendar', title: name, path: paths.modelCalendar(id) }, timeline];
  }
  const surface = surfaces.find((name) => path === paths.timelineView('surface', name));
  const calendar: DiscoveryLink = surface
    ? {
        type: 'text/calendar',
        title: t.plain('calendar.surfaceTitle', { surface: t(`surface.${surface}`) }),
        path: paths.surfaceCalendar(surface),
      }
    : { type: 'text/calendar', title: t.plain('calendar.title'), path: paths.calendar };
  return [timeline, calendar];
}
