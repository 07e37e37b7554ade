import type { Surface } from './schemas/retirement.ts';
import { settings } from './site.ts';

/** The figures that have an address of their own. */
export const figureNames = ['upcoming', 'lives', 'notice', 'years'] as const;
export type FigureName = (typeof figureNames)[number];

/** The pages of the site; `docs/contracts/urls.md` promises them. Paths are under the site's root. */
export const paths = {
  home: '/',
  articles: (page = 1) => (page === 1 ? '/articles/' : `/articles/page/${page}/`),
  article: (slug: string) => `/articles/${slug}/`,
  topics: '/topics/',
  topic: (id: string, page = 1) => (page === 1 ? `/topics/${id}/` : `/topics/${id}/page/${page}/`),
  timeline: '/timeline/',
  timelineView: (by: 'surface' | 'state' | 'year', value: string) => `/timeline/by/${by}/${value}/`,
  retirement: (id: string) => `/timeline/${id}/`,
  figures: '/timeline/figures/',
  figure: (name: FigureName) => `/timeline/figures/${name}/`,
  figureFile: (name: FigureName, type: 'svg' | 'png') => `/timeline/figures/${name}.${type}`,
  models: '/models/',
  inUse: '/in-use/',
  model: (id: string) => `/models/${id}/`,
  available: '/still-available/',
  glossary: '/glossary/',
  term: (id: string) => `/glossary/#${id}`,
  search: '/search/',
  /** What is kept on the reader's device; also shown where there is no network. */
  saved: '/saved/',
  feeds: '/feeds/',
  about: '/about/',
  accessibility: '/about/accessibility/',
  components: '/about/components/',
  /** In development and previews, as the one before: the parts of pages in their states. */
  parts: '/about/components/parts/',
  corrections: '/corrections/',
  api: '/api/',
  /** In previews alone: what they change. */
  review: '/__review/',
  manifest: '/manifest.webmanifest',
  rss: '/rss.xml',
  jsonFeed: '/feed.json',
  topicRss: (id: string) => `/topics/${id}/rss.xml`,
  timelineRss: '/timeline/rss.xml',
  calendar: '/timeline/calendar.ics',
  surfaceCalendar: (surface: Surface) => `/timeline/calendar/${surface}.ics`,
  modelCalendar: (id: string) => `/models/${id}/calendar.ics`,
  modelBadge: (id: string) => `/models/${id}/badge.svg`,
  /** A file of the data, by its path under the version. */
  data: (file: string) => `/api/v1/${file}`,
} as const;

/** A path as a link of this build: under its base path. */
export function href(path: string): string {
  return `${settings.basePath}${path.replace(/^\//u, '')}`;
}

/** A path as a whole address on the host of this build. */
export function address(path: string): string {
  return `${settings.siteUrl}${href(path)}`;
}

/** A path as a whole address of the published site, whatever host this build is for. */
export function canonicalAddress(path: string): string {
  return `${settings.canonicalUrl}${path.replace(/^\//u, '')}`;
}
