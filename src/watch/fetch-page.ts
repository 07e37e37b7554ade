const TIMEOUT_MS = 20_000;
const TRIES = 2;

/** The page could not be had at its address. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}

/**
 * Fetches a page as text. What may pass (a broken connection, no answer in 20 seconds, a status of 429 or from 500) is
 * tried once more.
 *
 * @param timeout milliseconds for one try
 * @throws FetchError naming the address, what happened, and what to do
 */
export async function fetchPage(address: string, timeout = TIMEOUT_MS): Promise<string> {
  let reason = '';
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      const response = await fetch(address, {
        headers: { accept: 'text/markdown, text/plain;q=0.9' },
        signal: AbortSignal.timeout(timeout),
      });
      if (response.ok) return await response.text();
      reason = `the answer is ${response.status} ${response.statusText}`.trimEnd();
      if (response.status !== 429 && response.status < 500) break;
    } catch (error) {
      reason = describe(error, timeout);
    }
  }
  throw new FetchError(
    `${address}: ${reason}\nNothing was compared. Try again later, or save the page by hand and name the file: --from 2026-08-20.md`,
  );
}

function describe(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${timeout / 1000} seconds`;
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
