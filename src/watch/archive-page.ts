import { describeFailure, FetchError } from './fetch-page.ts';
import { withArchived } from './get-readings.ts';
import { isHelpAddress } from './help-page.ts';
import { PAGE_URL, type Reading } from './reading.ts';

/** Saving a page takes the archive half a minute, and sometimes more. */
const TIMEOUT_MS = 120_000;

const ARCHIVE = 'https://web.archive.org';

/** Where the archive is asked, and for how many milliseconds; other than the real ones in tests alone. */
interface Asked {
  archive?: string;
  timeout?: number;
}

/**
 * Asks the Internet Archive to save a page as it is now.
 *
 * @returns the address of the copy, as the archive itself gives it; none is ever made up
 * @throws FetchError when it gives none
 */
export async function archivePage(
  address: string,
  { archive = ARCHIVE, timeout = TIMEOUT_MS }: Asked = {},
): Promise<string> {
  try {
    const response = await fetch(`${archive}/save/${address}`, { signal: AbortSignal.timeout(timeout) });
    await response.body?.cancel();
    const place = response.headers.get('content-location') ?? response.url;
    const [path] = /\/web\/\d{14}\/.+$/u.exec(place) ?? [];
    if (response.ok && path !== undefined && path.endsWith(address)) return archive + path;
    throw new Error(`the answer is ${response.status} and names no copy`);
  } catch (error) {
    throw new FetchError(
      `${archive}: ${address} was not archived (${describeFailure(error, timeout)})\nGive the address of a copy with --archived, or leave --archive out.`,
    );
  }
}

/**
 * Has those of the pages archived on which something was found, where they were read at their own addresses.
 *
 * @param tell is told of each page that could not be archived, and stays without a copy
 */
export async function archiveFound(
  readings: readonly Reading[],
  found: readonly Reading[],
  tell: (problem: string) => void,
  asked: Asked = {},
): Promise<Reading[]> {
  const archived: Reading[] = [];
  for (const reading of readings) {
    if (!found.includes(reading) || reading.via !== undefined || !/^https?:/u.test(reading.from)) {
      archived.push(reading);
      continue;
    }
    try {
      const address = isHelpAddress(reading.from) ? reading.from : PAGE_URL;
      archived.push(withArchived(reading, await archivePage(address, asked)));
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      tell(error.message);
      archived.push(reading);
    }
  }
  return archived;
}
