import { paths } from '../paths.ts';
import { surfaces } from '../schemas/retirement.ts';
import type { Translate } from '../strings.ts';

/** A feed or calendar that the head of a page links to, for programs to discover. */
export interface DiscoveryLink {
  type: 'application/rss+xml' | 'application/feed+json' | 'text/calendar';
  title: string;
  path: string;
}

/**
 * The feeds and calendars that a page links to, the most specific first: some programs offer only the first one, others
 * list all of them by title.
 *
 * @param page its path under the site's root, and what it is about: the name of a topic or model, or else its title
 */
export function discover(page: { path: string; subject: string }, t: Translate): DiscoveryLink[] {
  const rest = isAboutAll(page.path) ? record(t) : [];
  return [...closest(page, t), ...articles(t), ...rest];
}

/** Whether a page also links to the feed and calendar of the record: the home page and the page of all feeds do. */
function isAboutAll(path: string): boolean {
  return path === paths.home || path === paths.feeds;
}

function record(t: Translate): [feed: DiscoveryLink, calendar: DiscoveryLink] {
  return [
    { type: 'application/rss+xml', title: t.plain('feed.timelineTitle'), path: paths.timelineRss },
    { type: 'text/calendar', title: t.plain('calendar.title'), path: paths.calendar },
  ];
}

function articles(t: Translate): DiscoveryLink[] {
  const title = t.plain('feeds.articles');
  return [
    { type: 'application/rss+xml', title, path: paths.rss },
    { type: 'application/feed+json', title, path: paths.jsonFeed },
  ];
}

function closest({ path, subject }: { path: string; subject: string }, t: Translate): DiscoveryLink[] {
  const [, section, id] = path.split('/');
  if (section === 'topics' && id) {
    const name = t.plain('feed.topicTitle', { topic: subject });
    return [{ type: 'application/rss+xml', title: name, path: paths.topicRss(id) }];
  }
  if (section !== 'timeline' && section !== 'models') return [];
  const [timeline, calendar] = record(t);
  if (section === 'models' && id) {
    const name = t.plain('calendar.modelTitle', { model: subject });
    return [{ type: 'text/calendar', title: name, path: paths.modelCalendar(id) }, timeline];
  }
  const surface = surfaces.find((name) => path === paths.timelineView('surface', name));
  if (!surface) return [timeline, calendar];
  const name = t.plain('calendar.surfaceTitle', { surface: t(`surface.${surface}`) });
  return [timeline, { type: 'text/calendar', title: name, path: paths.surfaceCalendar(surface) }];
}
