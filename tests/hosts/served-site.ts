import { afterAll, beforeAll } from 'vitest';
import { openSite, type BuiltSite } from '../support/built-site.ts';
import type { VariantName } from '../support/variants.ts';
import type { Host, RunningServer, ServedBuild } from './host.ts';

/** A build on a host, as the tests of a group see it. */
export interface ServedSite {
  host: Host;
  site: BuiltSite;
  /** The address of a path below the base, which begins without a slash; known once the tests run. */
  at(path: string): string;
  /** Origin of the server, without a slash at its end. */
  origin(): string;
}

/**
 * Serves a build on a host for the tests of a group.
 *
 * @param options what is served otherwise than usual; `makeDir` makes another folder than the build's own, when the tests run
 */
export function serveSite(
  host: Host,
  variant: VariantName,
  options: Partial<ServedBuild> & { makeDir?: () => Promise<string> } = {},
): ServedSite {
  const site = openSite(variant);
  const { makeDir, ...build } = options;
  let server: RunningServer | undefined;
  let failure: unknown;
  const start = async (): Promise<RunningServer> => {
    if (host.missing !== undefined) throw new Error(host.missing);
    const dir = (await makeDir?.()) ?? site.folder;
    const usual = { dir, base: site.base, redirects: [], precompressed: false };
    return host.start({ ...usual, ...build });
  };
  beforeAll(async () => {
    // Thrown here, the reason would be in no report: every test says it instead.
    server = await start().catch((error: unknown) => {
      failure = error;
      return undefined;
    });
  });
  afterAll(() => server?.close());
  const origin = (): string => {
    if (!server) throw failure;
    return server.origin;
  };
  return { host, site, origin, at: (path) => `${origin()}${site.base}${path}` };
}

/** The first file of a build whose path matches. */
export function firstFile({ files }: BuiltSite, pattern: RegExp): string {
  const file = files.find((path) => pattern.test(path));
  if (file === undefined) throw new Error(`the build has no file like ${String(pattern)}`);
  return file;
}
