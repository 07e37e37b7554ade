import { setTimeout as wait } from 'node:timers/promises';
import { readRetryAfter } from '../links/retry-after.ts';

const TIMEOUT_MS = 20_000;
const TRIES = 2;

/** The largest page, the notes of ChatGPT in HTML, is half a megabyte; what is six times as large is another. */
const MOST_BYTES = 3_000_000;

/** A host that asks for more patience is asked tomorrow. */
const LONGEST_WAIT_MS = 60_000;

/** The page could not be had at its address. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}

/**
 * Fetches a page as text. What may pass (a broken connection, no answer in 20 seconds, a status of 429 or from 500) is
 * tried once more, after what the host asks to wait.
 *
 * @param timeout milliseconds for one try
 * @throws FetchError naming the address, what happened, and what to do
 */
export async function fetchPage(address: string, timeout = TIMEOUT_MS): Promise<string> {
  let reason = '';
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      const response = await fetch(address, {
        headers: { accept: 'text/markdown, text/plain;q=0.9, text/html;q=0.8' },
        signal: AbortSignal.timeout(timeout),
      });
      if (response.ok) return await readText(response);
      reason = `the answer is ${response.status} ${response.statusText}`.trimEnd();
      await response.body?.cancel();
      if (response.status !== 429 && response.status < 500) break;
      const asked = readRetryAfter(response.headers.get('retry-after'), Date.now()) ?? 0;
      if (asked > LONGEST_WAIT_MS) {
        reason += `, and asks to come back in ${Math.ceil(asked / 60_000)} minutes`;
        break;
      }
      if (attempt < TRIES) await wait(asked);
    } catch (error) {
      reason = describeFailure(error, timeout);
      if (error instanceof TooLargeError) break;
    }
  }
  throw new FetchError(
    `${address}: ${reason}\nNothing was compared. Try again later, or save the page by hand and name the file: --from 2026-08-20.md`,
  );
}

class TooLargeError extends Error {}

/** The text of an answer, unpacked, which ends with an error where it is far too large for the page. */
async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new TooLargeError(`the answer is larger than ${MOST_BYTES / 1e6} MB`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** What went wrong with a request that had so many milliseconds, in one line. */
export function describeFailure(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${timeout / 1000} seconds`;
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
