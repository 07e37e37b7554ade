import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../calendar/calendar-day.ts';
import { toPublishedId } from '../syndication/permanent-id.ts';
import { parseRedirects } from '../hosting/redirects-file.ts';
import { readPageText } from './page-text.ts';

/** One page of a build. */
export interface SitePage {
  /** Path under the site's root: `/`, `/about/`, `/404.html`. */
  path: string;
  title: string;
  /** Of what is read on it; the same text has the same digest, at any address and on any day. */
  digest: string;
  /** Size of the HTML, uncompressed. */
  bytes: number;
}

/** The day on which one item of an announcement goes, as the build's data say. */
export interface ItemDate {
  /** Id of the announcement, and its title in Arabic. */
  announcement: string;
  title: string;
  /** Name of the item, and what readers see for it. */
  item: string;
  label: string;
  /** ISO 8601 date, of a day or a month; null where there is none. */
  shutdownOn: CalendarDate | null;
  /** State as the data name it, and in Arabic. */
  state: string;
  stateLabel: string;
}

/** What a build says of itself, by which two of them are compared. Published as `/manifest.json`. */
export interface SiteManifest {
  version: 1;
  /** Clock of the build, ISO 8601 in UTC; null where a folder does not say. */
  builtAt: string | null;
  branch: string | null;
  commit: string | null;
  pages: SitePage[];
  dates: ItemDate[];
  /** The ids by which feed readers and calendars know items, by the path of the file. */
  identities: Record<string, string[]>;
  /** Paths that are sent on, each with where to. */
  redirects: Record<string, string>;
  /** The rules of `_headers`, a line each. */
  headers: string[];
}

export interface BuildFacts {
  /** Milliseconds since 1970. */
  clock: number | undefined;
  branch: string | undefined;
  commit: string | undefined;
}

/** Folder of the pages that show reviews; they are no pages of the site. */
export const REVIEW = '__review';

/** Describes a built site that stands in a folder. */
export function readManifest(folder: string, { clock, branch, commit }: BuildFacts): SiteManifest {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith(`${REVIEW}/`))
    .sort();
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  return {
    version: 1,
    builtAt: clock === undefined ? null : new Date(clock).toISOString(),
    branch: branch ?? null,
    commit: commit ?? null,
    pages: files.filter((file) => file.endsWith('.html')).map((file) => toPage(file, read(file))),
    dates: existsSync(join(folder, RECORD)) ? toDates(read(RECORD)) : [],
    identities: Object.fromEntries(
      files
        .filter(
          (file) => /(?:^|\/)(?:rss\.xml|feed\.json|[^/]+\.ics)$/u.test(file) && !file.startsWith('models/'),
        )
        .map((file) => [`/${file}`, identitiesOf(file, read(file))]),
    ),
    redirects: existsSync(join(folder, '_redirects'))
      ? Object.fromEntries(parseRedirects(read('_redirects')))
      : {},
    headers: existsSync(join(folder, '_headers')) ? toLines(read('_headers')) : [],
  };
}

/** The file of a page, under the folder of the build. */
export function fileOf(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
}

const RECORD = 'api/v1/retirements.json';

function toPage(file: string, html: string): SitePage {
  const { title, blocks } = readPageText(html);
  return {
    path: `/${file.replace(/(^|\/)index\.html$/u, '$1')}`,
    title,
    digest: createHash('sha256').update(blocks.join('\n')).digest('base64url').slice(0, 16),
    bytes: Buffer.byteLength(html),
  };
}

interface RecordData {
  data: {
    id: string;
    title: { ar: string };
    items: {
      name: string;
      label: string | null;
      shutdownOn: CalendarDate | null;
      removedAgainOn: CalendarDate | null;
      state: { value: string; label: { ar: string } };
    }[];
  }[];
}

function toDates(json: string): ItemDate[] {
  return (JSON.parse(json) as RecordData).data.flatMap(({ id, title, items }) =>
    items.map((item) => ({
      announcement: id,
      title: title.ar,
      item: item.name,
      label: item.label ?? item.name,
      shutdownOn: item.removedAgainOn ?? item.shutdownOn,
      state: item.state.value,
      stateLabel: item.state.label.ar,
    })),
  );
}

function identitiesOf(file: string, text: string): string[] {
  const ids = file.endsWith('.json')
    ? (JSON.parse(text) as { items: { id: string }[] }).items.map(({ id }) => id)
    : file.endsWith('.xml')
      ? [...text.matchAll(/<guid[^>]*>([^<]*)<\/guid>/gu)].map(([, id]) => id!)
      : [...text.replaceAll(/\r?\n[ \t]/gu, '').matchAll(/^UID:(.*?)\r?$/gmu)].map(([, id]) => id!);
  return ids.map(toPublishedId).sort();
}

/** Without what only previews have. */
function toLines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '' && !/^\s*(?:#|X-Robots-Tag:)/u.test(line));
}
