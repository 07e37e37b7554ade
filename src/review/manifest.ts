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
  /** Digest of its text, which does not depend on its address or on the day of the build. */
  digest: string;
  /** Size of the HTML, uncompressed. */
  bytes: number;
}

/** The shutdown date of one item of an announcement, from the API files of the build. */
export interface ItemDate {
  /** Id of the announcement, and its title in Arabic. */
  announcement: string;
  title: string;
  /** Name of the item, and the label that readers see. */
  item: string;
  label: string;
  /** A day or month in ISO 8601; null if there is none. */
  shutdownOn: CalendarDate | null;
  /** The state as in the API, and in Arabic. */
  state: string;
  stateLabel: string;
}

/** The description of a build by which builds are compared. Published as `/manifest.json`. */
export interface SiteManifest {
  version: 1;
  /** The build clock in ISO 8601, UTC; null if it is not known. */
  builtAt: string | null;
  branch: string | null;
  commit: string | null;
  pages: SitePage[];
  dates: ItemDate[];
  /** The ids of the items of feeds and calendars, by the path of the file. */
  identities: Record<string, string[]>;
  /** Targets of redirects, by the path that redirects. */
  redirects: Record<string, string>;
  /** The lines of `_headers`. */
  headers: string[];
}

export interface BuildFacts {
  /** Milliseconds since 1970. */
  clock: number | undefined;
  branch: string | undefined;
  commit: string | undefined;
}

/** Folder of the review pages, which are not part of the site itself. */
export const REVIEW = '__review';

/** Describes the built site in a folder. */
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

/** The file of a page, relative to the folder of the build. */
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

/** The lines of `_headers` without comments, and without the header that only previews have. */
function toLines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '' && !/^\s*(?:#|X-Robots-Tag:)/u.test(line));
}
