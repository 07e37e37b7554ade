import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../calendar/calendar-day.ts';
import { codeDigest } from '../hosting/build-cache.ts';
import { DESK_FOLDER } from '../hosting/desk-policy.ts';
import { KeptReadings } from '../kept/kept-readings.ts';
import { filesBelow } from '../hosting/files-below.ts';
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

/**
 * Describes the built site in a folder.
 *
 * @param keptIn file in which is kept, for the next build, what its pages say
 */
export function readManifest(folder: string, facts: BuildFacts, keptIn?: string): SiteManifest {
  const { clock, branch, commit, address, unpublished } = facts;
  const files = filesBelow(folder)
    .filter((file) => !PREVIEW_ONLY.test(file))
    .sort();
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const redirects = files.includes('_redirects')
    ? parseRedirects(read('_redirects'))
    : new Map<string, string>();
  const texts = new KeptReadings<PageDigest>(keptIn, JSON.stringify([codeDigest(), address]));
  const manifest: SiteManifest = {
    version: 1,
    builtAt: clock === undefined ? null : new Date(clock).toISOString(),
    branch: branch ?? null,
    commit: commit ?? null,
    address,
    pages: files
      .filter((file) => file.endsWith('.html') && !redirects.has(pathOf(file)))
      .map((file) => ({
        ...toPage(pathOf(file), readFileSync(join(folder, file)), address, texts),
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
  texts.save();
  return manifest;
}

/** The file of a page, relative to the folder of the build. */
export function fileOf(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
}

const RECORD = 'api/v1/retirements.json';

function pathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/u, '$1')}`;
}

/** What the text of a page says, as far as a manifest tells it. */
type PageDigest = Pick<SitePage, 'title' | 'digest'>;

function toPage(
  path: string,
  page: Buffer,
  address: string | undefined,
  texts: KeptReadings<PageDigest>,
): SitePage {
  const { title, digest } = texts.take(page, () => digestPage(page.toString('utf8'), address));
  return { path, title, digest, bytes: page.length };
}

function digestPage(html: string, address: string | undefined): PageDigest {
  const { title, blocks } = readPageText(html, address);
  const digest = createHash('sha256').update(blocks.join('\n')).digest('base64url').slice(0, 16);
  return { title, digest };
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
