import { MANIFEST } from '../format/manifest.ts';

/** The site has another index now, which is open; what was asked of the former one has to be asked anew. */
export class RenewedIndex extends Error {}

/** The site has been renewed, and the scripts of this page do not go with it any more: its reader has to open it anew. */
export class OutdatedPage extends Error {}

/** What is opened with an index. */
interface WithVersion {
  version: string;
}

/** The index that the site has now, though a newer build may take the place of the one that a page has begun with. */
export interface CurrentIndex<Opened extends WithVersion> {
  /**
   * Works with the index; once more with the newer one, where the work has failed because its files are gone.
   *
   * @throws whatever the work throws, where the index is still the same
   */
  use<T>(work: (opened: Opened) => Promise<T>): Promise<T>;
  /**
   * Opens the newer index in the place of one that has failed.
   *
   * @throws the reason where there is none, or no network
   */
  renew(failed: Opened, reason: unknown): Promise<Opened>;
}

/** @param open opens the index; with `no-cache`, the one that the server has, whatever is kept */
export function currentIndex<Opened extends WithVersion>(
  open: (cache: RequestCache) => Promise<Opened>,
): CurrentIndex<Opened> {
  let opening: Promise<Opened> | undefined;
  const opened = (): Promise<Opened> => {
    opening ??= open('default').catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const renew = async (failed: Opened, reason: unknown): Promise<Opened> => {
    if (reason instanceof OutdatedPage) throw reason;
    const present = await opened();
    if (present !== failed) return present;
    const fresh = await open('no-cache').catch((error: unknown) => {
      throw error instanceof OutdatedPage ? error : reason;
    });
    if (fresh.version === failed.version) throw reason;
    opening = Promise.resolve(fresh);
    return fresh;
  };
  return {
    renew,
    async use(work) {
      const present = await opened();
      return work(present).catch(async (reason: unknown) => work(await renew(present, reason)));
    },
  };
}

/**
 * Loads code that few queries need.
 *
 * @param address whole address of the index's folder, which tells a server without the file from no network
 * @throws OutdatedPage when the server is there and the file is not
 */
export async function loadCode<T>(address: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (reason) {
    const isServed = await fetch(address + MANIFEST, { method: 'HEAD', cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
    throw isServed ? new OutdatedPage('a script of this page is gone', { cause: reason }) : reason;
  }
}
