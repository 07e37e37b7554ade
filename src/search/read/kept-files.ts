/** Every cache of ours, whatever index it was filled from. */
const PREFIX = 'search ';

/** Gets files of the index, and keeps them for when there is no network. */
export interface KeptFiles {
  /**
   * @param cache what the browser's own cache may answer; with any other than `default`, what we keep does not count either
   * @throws Error when the file is neither to be had nor kept
   */
  get(name: string, cache?: RequestCache): Promise<Uint8Array>;
  /** Keeps files of this version from now on, and forgets those of all others. */
  keep(version: string): Promise<void>;
}

/**
 * Files below an address. The network comes first, so that a reader who has one never searches an old index; what
 * it gave is kept in the browser's cache storage (W3C Service Workers, §5), where there is one.
 *
 * @param address whole address of a folder, with a closing slash
 */
export function keptFiles(address: string): KeptFiles {
  let storage = globalThis.caches as CacheStorage | undefined;
  let current: Cache | undefined;
  const pending: [string, Response][] = [];
  const put = (url: string, response: Response): void => {
    if (!storage) return;
    // A full disk, or a private window: the search goes on without.
    if (current) current.put(url, response).catch(() => undefined);
    else pending.push([url, response]);
  };

  return {
    async get(name, cache = 'default') {
      const url = address + name;
      const answer = await ask(url, cache);
      if (answer?.response.ok) {
        put(url, answer.response);
        return answer.bytes;
      }
      const mayBeKept = !answer && cache === 'default';
      const kept = mayBeKept ? await storage?.match(url).catch(() => undefined) : undefined;
      if (!kept) throw new Error(`${name}: ${answer?.response.status ?? 'no network'}`);
      return bytesOf(kept);
    },
    async keep(version) {
      if (!storage) return;
      try {
        const name = `${PREFIX}${address} ${version}`;
        current = await storage.open(name);
        for (const entry of pending.splice(0)) put(...entry);
        for (const other of await storage.keys()) {
          if (other.startsWith(`${PREFIX}${address} `) && other !== name) await storage.delete(other);
        }
      } catch {
        // No storage is allowed here; what waits for one would stay in memory.
        storage = undefined;
        pending.length = 0;
      }
    },
  };
}

/** What a server answers, once it is there whole; undefined where there is no network, or one that breaks off. */
async function ask(
  url: string,
  cache: RequestCache,
): Promise<{ response: Response; bytes: Uint8Array } | undefined> {
  try {
    const response = await fetch(url, { cache });
    return { bytes: await bytesOf(response.clone()), response };
  } catch {
    return undefined;
  }
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer());
}
