import { standingOf, type Answer } from './answer.ts';
import { readRetryAfter } from './retry-after.ts';

/** How a page is asked for. */
export interface Manners {
  userAgent: string;
  /** Milliseconds for one request. */
  timeout: number;
  /** Called before every request, also where an address leads; false where robots are asked to stay away. */
  mayAsk: (url: URL) => Promise<boolean>;
  /** Called when a host asks to be left alone for so many milliseconds; true where it is to be asked again after that. */
  mayAskLater: (url: URL, wait: number) => boolean;
}

const MOST_STEPS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const LASTING = new Set([301, 308]);

/**
 * Asks for an address, by HEAD and, where that is not answered with a page, by GET, whose body is not read. Redirects are
 * followed; one that is to last says that the address has moved.
 */
export async function askAddress(address: string, manners: Manners): Promise<Answer> {
  let url = new URL(address);
  let isLasting = true;
  let hasWaited = false;
  for (let step = 0; step <= MOST_STEPS; step += 1) {
    let response: Response | undefined;
    for (const method of ['HEAD', 'GET']) {
      if (!(await manners.mayAsk(url))) return { standing: 'unasked', ...leadsTo(url, address) };
      try {
        response = await fetch(url, {
          method,
          redirect: 'manual',
          headers: { 'user-agent': manners.userAgent, accept: 'text/html,*/*;q=0.8' },
          signal: AbortSignal.timeout(manners.timeout),
        });
      } catch (error) {
        return failed(error, manners.timeout);
      }
      await response.body?.cancel();
      // Too many requests are not fixed by one more.
      if (response.ok || REDIRECTS.has(response.status) || response.status === 429) break;
    }
    const { status, headers } = response!;
    const asked =
      status === 429 || status === 503 ? readRetryAfter(headers.get('retry-after'), Date.now()) : undefined;
    if (asked !== undefined && manners.mayAskLater(url, asked) && !hasWaited) {
      hasWaited = true;
      continue;
    }
    const location = headers.get('location');
    if (!REDIRECTS.has(status) || location === null || !URL.canParse(location, url)) {
      const standing = standingOf(status);
      const elsewhere = leadsTo(url, address);
      const hasMoved = standing === 'there' && elsewhere.to !== undefined && isLasting;
      return { standing: hasMoved ? 'moved' : standing, status, ...elsewhere };
    }
    isLasting &&= LASTING.has(status);
    url = new URL(location, url);
    if (!/^https?:$/u.test(url.protocol)) return { standing: 'unreached', reason: `leads to ${url.href}` };
  }
  return { standing: 'unreached', reason: `leads on more than ${MOST_STEPS} times` };
}

function leadsTo(url: URL, address: string): { to?: string } {
  return url.href === new URL(address).href ? {} : { to: url.href };
}

function failed(error: unknown, timeout: number): Answer {
  if (!(error instanceof Error)) return { standing: 'unreached', reason: String(error) };
  if (error.name === 'TimeoutError') {
    return { standing: 'unreached', reason: `no answer within ${timeout / 1000} s` };
  }
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause ? String(cause.code) : cause.message;
  // A name that nobody has is as gone as a page; a server of names that does not answer says nothing.
  return { standing: code === 'ENOTFOUND' ? 'gone' : 'unreached', reason: code };
}
