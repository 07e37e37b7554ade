import { FetchError } from './fetch-page.ts';

/** Saving a page takes the archive half a minute, and sometimes more. */
const TIMEOUT_MS = 120_000;

export const ARCHIVE = 'https://web.archive.org';

/**
 * Asks the Internet Archive to save a page as it is now.
 *
 * @param archive where the archive is, for tests
 * @returns the address of the copy, as the archive itself gives it; none is ever made up
 * @throws FetchError when it gives none
 */
export async function archivePage(address: string, archive = ARCHIVE, timeout = TIMEOUT_MS): Promise<string> {
  try {
    const response = await fetch(`${archive}/save/${address}`, { signal: AbortSignal.timeout(timeout) });
    await response.body?.cancel();
    const place = response.headers.get('content-location') ?? response.url;
    const [path] = /\/web\/\d{14}\/.+$/u.exec(place) ?? [];
    if (response.ok && path !== undefined && path.endsWith(address)) return archive + path;
    throw new Error(`the answer is ${response.status} and names no copy`);
  } catch (error) {
    throw new FetchError(
      `${archive}: ${address} was not archived (${(error as Error).message})\nGive the address of a copy with --archived, or leave --archive out.`,
    );
  }
}
