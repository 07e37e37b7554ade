import { z } from 'astro/zod';
import { calendarDate } from '../schemas/calendar-date.ts';

const path = z.string().startsWith('/');

const page = z.object({
  /** Path under the site's root: `/`, `/about/`, `/404.html`. */
  path,
  title: z.string(),
  /** Digest of its text, which does not depend on its address or on the day of the build. */
  digest: z.string(),
  /** Size of the HTML, uncompressed. */
  bytes: z.number(),
  /** Whether a site that is published on the same day has it; false for drafts and scheduled items of a preview. */
  published: z.boolean().optional(),
});

const itemDate = z.object({
  /** Id of the announcement, and its title in Arabic. */
  announcement: z.string(),
  title: z.string(),
  /** Name of the item, and the label that readers see. */
  item: z.string(),
  label: z.string(),
  /** A day or month in ISO 8601; null if there is none. */
  shutdownOn: calendarDate.nullable(),
  /** The state as in the API, and in Arabic. */
  state: z.string(),
  stateLabel: z.string(),
});

const siteManifest = z.object({
  version: z.literal(1),
  /** The build clock in ISO 8601, UTC; null if it is not known. */
  builtAt: z.string().nullable(),
  branch: z.string().nullable(),
  commit: z.string().nullable(),
  /** Address at which the build says that it stands, with a slash at its end. Manifests of former builds have none. */
  address: z.string().optional(),
  /** Every page but those that only send readers on, and those that only previews have. Every site has one. */
  pages: z.array(page).min(1),
  /** Paths of what else the site promises to keep: feeds, calendars, data, badges, drawings. Former manifests have none. */
  files: z.array(path).optional(),
  dates: z.array(itemDate),
  /** The ids of the items of feeds and calendars, by the path of the file. */
  identities: z.record(z.string(), z.array(z.string())),
  /** Targets of redirects, by the path that redirects. */
  redirects: z.record(z.string(), z.string()),
  /** The lines of `_headers`. */
  headers: z.array(z.string()),
});

/** One page of a build. */
export type SitePage = z.infer<typeof page>;

/** The shutdown date of one item of an announcement, from the API files of the build. */
export type ItemDate = z.infer<typeof itemDate>;

/** The description of a build by which builds are compared. Published as `/manifest.json`. */
export type SiteManifest = z.infer<typeof siteManifest>;

/**
 * Reads the text of a manifest, which may come from an address that somebody else answers.
 *
 * @throws Error that says in words what it is not
 */
export function parseManifest(text: string): SiteManifest {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // Reported below, like a file that is no manifest.
  }
  const { data: manifest, error } = siteManifest.safeParse(data);
  if (manifest) return manifest;
  const field = error.issues[0]?.path.join('.');
  throw new Error(
    `is no manifest of a build of this site${field ? ` ("${field}" is missing or wrong)` : ''}`,
  );
}
