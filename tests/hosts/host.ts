import type { Redirect } from '../../src/content/redirects.ts';
import type { packings } from '../../src/hosting/precompress.ts';
import type { FeatureName } from './features.ts';

/** A server that is running with a build. */
export interface RunningServer {
  /** Origin, without a slash at its end. */
  origin: string;
  close(): Promise<void>;
}

/** A build to serve. */
export interface ServedBuild {
  dir: string;
  base: string;
  /** Addresses that are sent on. */
  redirects: readonly Redirect[];
  /** Whether packed files stand beside the text files. */
  precompressed: boolean;
}

/** A host on which the site can stand, as far as it can be started on this machine. */
export interface Host {
  name: string;
  /** Version of the program that was tried; undefined for one that is imitated, of which only what our site does is tried. */
  version: (() => string) | undefined;
  /** Why it cannot be started here, and what to do; undefined where it can. */
  missing: string | undefined;
  /** The builds that it can hold: not every host has a path for a site below its root. */
  builds: readonly ('production' | 'base')[];
  /** The codings in which it sends packed files as they are. */
  packed: readonly (typeof packings)[number]['coding'][];
  /** What it cannot have, each with the reason. The tests hold it to that too: what it can after all is a failure. */
  cannot: Readonly<Partial<Record<FeatureName, string>>>;
  start(options: ServedBuild): Promise<RunningServer>;
}
