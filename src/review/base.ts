import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, readManifest } from './manifest.ts';
import { parseManifest, type SiteManifest } from './manifest-schema.ts';

/** The build that a new one is compared with. */
export interface Base {
  /** The folder, file or address by which it was given. */
  name: string;
  /** Address of its pages, with a slash at its end; undefined if it is not on the web. */
  address: string | undefined;
  manifest: SiteManifest;
  /**
   * The HTML of one of its pages; undefined if it has none, as when only a manifest was given.
   *
   * @param signal gives up a request
   * @throws BaseError if the page cannot be read
   */
  page(path: string, signal?: AbortSignal): Promise<string | undefined>;
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
  return readable(location, () =>
    statSync(location).isDirectory() ? openFolder(location) : openFile(location),
  );
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
    address: known?.address,
    unpublished: new Set(known?.pages.filter(({ published }) => published === false).map(({ path }) => path)),
  };
  return {
    name: folder,
    address: undefined,
    // Made again from the files in the folder, because its manifest may be out of date.
    manifest: readManifest(folder, facts),
    page: async (path) => {
      const page = join(folder, fileOf(path));
      return existsSync(page) ? readable(page, () => readFileSync(page, 'utf8')) : undefined;
    },
  };
}

function openFile(file: string): Base {
  const manifest = parse(readFileSync(file, 'utf8'), file);
  return { name: file, address: undefined, manifest, page: async () => undefined };
}

async function openAddress(location: string): Promise<Base> {
  if (!URL.canParse(location))
    throw new BaseError(`${location}: is no address; write one such as https://uful.example/`);
  const address = location.replace(/(?:manifest\.json)?$/u, '').replace(/\/*$/u, '/');
  const manifestAddress = `${address}manifest.json`;
  const { status, text } = await get(manifestAddress);
  if (text === undefined) {
    throw new BaseError(
      `${manifestAddress}: answered ${status}; name the address of a site that was built since it writes manifest.json`,
    );
  }
  return {
    name: address,
    address,
    manifest: parse(text, manifestAddress),
    page: async (path, signal) => {
      const place = `${address}${path.slice(1)}`;
      const page = await get(place, signal);
      // A server that lacks a page says so; any other answer without one is a fault.
      if (page.text === undefined && page.status !== 404 && page.status !== 410) {
        throw new BaseError(`${place}: answered ${page.status}; try again later, or name another base`);
      }
      return page.text;
    },
  };
}

/** What a server answers: the text, where it has one. */
async function get(
  address: string,
  signal?: AbortSignal,
): Promise<{ status: number; text: string | undefined }> {
  const own = AbortSignal.timeout(TIMEOUT);
  try {
    const answer = await fetch(address, { signal: signal ? AbortSignal.any([own, signal]) : own });
    // Within the same attempt, since a connection can also end in the middle of a page.
    const text = await answer.text();
    return { status: answer.status, text: answer.ok ? text : undefined };
  } catch (cause) {
    throw new BaseError(`${address}: ${reasonOf(cause)}; try again later, or name another base`, { cause });
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = error.cause instanceof Error ? error.cause : error;
  return (inner.message || error.message).split('\n')[0]!;
}

/** Reads files of a base. What is wrong with them is told in one line that names the place. */
function readable<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof BaseError) throw cause;
    throw new BaseError(
      `${place}: cannot be read (${reasonOf(cause)}); build it again, or name another base`,
      { cause },
    );
  }
}

function parse(text: string, place: string): SiteManifest {
  try {
    return parseManifest(text);
  } catch (cause) {
    const words = `${place}: ${reasonOf(cause)}; name a manifest.json that one has written`;
    throw new BaseError(words, { cause });
  }
}
