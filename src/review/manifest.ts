import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CalendarDate } from '../calendar/calendar-day.ts';
import { DESK_FOLDER } from '../hosting/desk-policy.ts';
import { parseRedirects } from '../hosting/redirects-file.ts';
import { toPublishedId } from '../syndication/permanent-id.ts';
import type { ItemDate, SiteManifest, SitePage } from './manifest-schema.ts';
import { readPageText } from './page-text.ts';

/** What a folder does not tell of the build in it. */
export interface BuildFacts {
  /** Milliseconds since 1970. */
  clock: number | undefined;
  branch: string | undefined;
  commit: string | undefined;
  /** Address at which it says that it stands, with a slash at its end. */
  address: string | undefined;
  /** Paths of its drafts and scheduled items, as `unpublishedPaths` gives them. */
  unpublished?: ReadonlySet<string> | undefined;
}

/** Folder of the review pages, which are not part of the site itself. */
export const REVIEW = '__review';

/** Pages that only previews have, for those who work on the site. */
const PREVIEW_ONLY = new RegExp(`^(?:${REVIEW}|${DESK_FOLDER}|about/components)/`, 'u');

/** Files whose addresses `docs/contracts/urls.md` promises. Share cards are left out, since each goes with its page. */
const PROMISED =
  /^(?:api\/v1\/.*|(?:.*\/)?rss\.xml|feed\.json|.*\.ics|models\/[^/]+\/badge\.svg|timeline\/figures\/.*\.(?:svg|png))$/u;

/** Describes the built site in a folder. */
export function readManifest(folder: string, facts: BuildFacts): SiteManifest {
  const { clock, branch, commit, address, unpublished } = facts;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !PREVIEW_ONLY.test(file))
    .sort();
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const redirects = files.includes('_redirects')
    ? parseRedirects(read('_redirects'))
    : new Map<string, string>();
  return {
    version: 1,
    builtAt: clock === undefined ? null : new Date(clock).toISOString(),
    branch: branch ?? null,
    commit: commit ?? null,
    address,
    pages: files
      .filter((file) => file.endsWith('.html') && !redirects.has(pathOf(file)))
      .map((file) => ({
        ...toPage(file, read(file), address),
        ...(unpublished?.has(pathOf(file)) && { published: false }),
      })),
    files: files.filter((file) => PROMISED.test(file)).map((file) => `/${file}`),
    dates: files.includes(RECORD) ? toDates(read(RECORD)) : [],
    identities: Object.fromEntries(
      files
        .filter(
          (file) => /(?:^|\/)(?:rss\.xml|feed\.json|[^/]+\.ics)$/u.test(file) && !file.startsWith('models/'),
        )
        .map((file) => [`/${file}`, identitiesOf(file, read(file))]),
    ),
    redirects: Object.fromEntries(redirects),
    headers: files.includes('_headers') ? toLines(read('_headers')) : [],
  };
}

/** The file of a page, relative to the folder of the build. */
export function fileOf(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
}

const RECORD = 'api/v1/retirements.json';

function pathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/u, '$1')}`;
}

function toPage(file: string, html: string, address: string | undefined): SitePage {
  const { title, blocks } = readPageText(html, address);
  return {
    path: pathOf(file),
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
