import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, readManifest, type SiteManifest } from './manifest.ts';

/** The build that a new one is compared with. */
export interface Base {
  /** The folder, file or address by which it was given. */
  name: string;
  /** Address of its pages, with a slash at its end; undefined if it is not on the web. */
  address: string | undefined;
  manifest: SiteManifest;
  /** The HTML of one of its pages; undefined if it is not available, as when only a manifest was given. */
  page(path: string): Promise<string | undefined>;
}

/** A base could not be read. The message says why and what to fix. */
export class BaseError extends Error {
  override readonly name = 'BaseError';
}

/** Milliseconds after which a request is given up. */
const TIMEOUT = 20_000;

/**
 * Opens the build to compare with.
 *
 * @param location folder of a built site, a `manifest.json`, or the address of a site that publishes one
 * @throws BaseError if it cannot be read
 */
export async function openBase(location: string): Promise<Base> {
  if (/^https?:\/\//u.test(location)) return openAddress(location);
  if (!existsSync(location)) throw new BaseError(`${location}: there is no such file or folder`);
  return statSync(location).isDirectory() ? openFolder(location) : openFile(location);
}

function openFolder(folder: string): Base {
  if (!existsSync(join(folder, '404.html'))) {
    throw new BaseError(`${folder}: holds no built site; build one there, or name another folder`);
  }
  const file = join(folder, 'manifest.json');
  const known = existsSync(file) ? parse(readFileSync(file, 'utf8'), file) : undefined;
  const facts = {
    clock: known?.builtAt ? Date.parse(known.builtAt) : undefined,
    branch: known?.branch ?? undefined,
    commit: known?.commit ?? undefined,
  };
  return {
    name: folder,
    address: undefined,
    // Made again from the files in the folder, because its manifest may be out of date.
    manifest: readManifest(folder, facts),
    page: async (path) => {
      const page = join(folder, fileOf(path));
      return existsSync(page) ? readFileSync(page, 'utf8') : undefined;
    },
  };
}

function openFile(file: string): Base {
  const manifest = parse(readFileSync(file, 'utf8'), file);
  return { name: file, address: undefined, manifest, page: async () => undefined };
}

async function openAddress(location: string): Promise<Base> {
  const address = location.replace(/(?:manifest\.json)?$/u, '').replace(/\/*$/u, '/');
  const manifestAddress = `${address}manifest.json`;
  const answer = await get(manifestAddress);
  if (!answer.ok) throw new BaseError(`${manifestAddress}: answered ${answer.status}`);
  return {
    name: address,
    address,
    manifest: parse(await answer.text(), manifestAddress),
    page: async (path) => {
      const page = await get(`${address}${path.slice(1)}`);
      return page.ok ? page.text() : undefined;
    },
  };
}

async function get(address: string): Promise<Response> {
  try {
    return await fetch(address, { signal: AbortSignal.timeout(TIMEOUT) });
  } catch (cause) {
    const why =
      cause instanceof Error ? ((cause.cause as Error | undefined)?.message ?? cause.message) : String(cause);
    throw new BaseError(`${address}: ${why}`, { cause });
  }
}

function parse(text: string, place: string): SiteManifest {
  try {
    const manifest = JSON.parse(text) as SiteManifest;
    if (manifest.version === 1 && Array.isArray(manifest.pages)) return manifest;
  } catch {
    // Reported below, like a file that is no manifest.
  }
  throw new BaseError(
    `${place}: is no manifest of a build of this site; name a manifest.json that one has written`,
  );
}
