import type { SiteManifest } from '../../../src/review/manifest-schema.ts';

/** A manifest of a build with one page. */
export function sampleManifest(facts: Partial<SiteManifest> = {}): SiteManifest {
  return {
    version: 1,
    builtAt: '2026-11-27T09:00:00.000Z',
    branch: null,
    commit: null,
    pages: [{ path: '/', title: 'أُفول', digest: 'x', bytes: 1000 }],
    dates: [],
    identities: {},
    redirects: {},
    headers: [],
    ...facts,
  };
}
