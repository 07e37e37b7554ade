import { z } from 'astro/zod';
import { calendarDate } from '../schemas/calendar-date.ts';
import type { SiteManifest } from './manifest.ts';

const path = z.string().startsWith('/');

const page = z.object({
  path,
  title: z.string(),
  digest: z.string(),
  bytes: z.number(),
  published: z.boolean().optional(),
});

const date = z.object({
  announcement: z.string(),
  title: z.string(),
  item: z.string(),
  label: z.string(),
  shutdownOn: calendarDate.nullable(),
  state: z.string(),
  stateLabel: z.string(),
});

/** What a manifest has to be: it may come from an address that somebody else answers. Every site has a page. */
export const manifestSchema: z.ZodType<SiteManifest> = z.object({
  version: z.literal(1),
  builtAt: z.string().nullable(),
  branch: z.string().nullable(),
  commit: z.string().nullable(),
  address: z.string().optional(),
  pages: z.array(page).min(1),
  files: z.array(path).optional(),
  dates: z.array(date),
  identities: z.record(z.string(), z.array(z.string())),
  redirects: z.record(z.string(), z.string()),
  headers: z.array(z.string()),
});
