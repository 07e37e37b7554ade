import { setTimeout as wait } from 'node:timers/promises';
import robotsParser, { type Robot } from 'robots-parser';
import type { Answer } from './answer.ts';
import { askAddress } from './ask-address.ts';

export interface Politeness {
  /** What this program calls itself; its name before the slash is the one that robots.txt may speak to. */
  userAgent: string;
  /** Milliseconds for one request. */
  timeout?: number;
  /** Milliseconds between two requests to a host. */
  pause?: number;
  /** How many hosts are asked at the same time. */
  hosts?: number;
}

const LONGEST_PAUSE_MS = 30_000;

/**
 * Asks for addresses: one request a host at a time, with a pause between two, and none that the host's robots.txt (RFC 9309)
 * asks robots not to make.
 *
 * @param told called with each answer as it comes
 */
export async function askAll(
  addresses: readonly string[],
  { userAgent, timeout = 20_000, pause = 1_000, hosts = 6 }: Politeness,
  told: (address: string, answer: Answer) => void,
): Promise<void> {
  const rules = new Map<string, Promise<Robot | 'silent'>>();
  const lines = new Map<string, Promise<void>>();

  /** Waits until the host may be asked again: redirects lead to hosts that others are asking. */
  const inLine = async (host: string, between: number): Promise<void> => {
    const turn = lines.get(host)?.then(() => wait(between)) ?? Promise.resolve();
    lines.set(host, turn);
    await turn;
  };
  /** A host that asks for a short while is waited for, by all that have something to ask of it; a longer one is a refusal. */
  const mayAskLater = (url: URL, asked: number): boolean => {
    if (asked > LONGEST_PAUSE_MS) return false;
    lines.set(
      url.host,
      (lines.get(url.host) ?? Promise.resolve()).then(() => wait(asked)),
    );
    return true;
  };
  const robotsOf = (url: URL): Promise<Robot | 'silent'> => {
    const known = rules.get(url.host) ?? readRobots(url, userAgent, timeout);
    rules.set(url.host, known);
    return known;
  };
  const mayAsk = async (url: URL): Promise<boolean> => {
    const robots = await robotsOf(url);
    // A server that fails on its robots.txt is to be left alone, by the standard; a host that is not there is found out by asking.
    if (robots !== 'silent' && robots.isDisallowed(url.href, userAgent)) return false;
    const delay = robots === 'silent' ? 0 : (robots.getCrawlDelay(userAgent) ?? 0) * 1000;
    await inLine(url.host, Math.min(Math.max(pause, delay), LONGEST_PAUSE_MS));
    return true;
  };

  const queues = [...Map.groupBy(addresses, (address) => new URL(address).host).values()];
  const work = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const address of queue)
        told(address, await askAddress(address, { userAgent, timeout, mayAsk, mayAskLater }));
    }
  };
  await Promise.all(Array.from({ length: hosts }, work));
}

/** The rules of a host; `silent` where it cannot be asked at all. */
async function readRobots(url: URL, userAgent: string, timeout: number): Promise<Robot | 'silent'> {
  const address = `${url.origin}/robots.txt`;
  try {
    const response = await fetch(address, {
      headers: { 'user-agent': userAgent },
      signal: AbortSignal.timeout(timeout),
    });
    if (response.status >= 500) return robotsParser(address, 'User-agent: *\nDisallow: /');
    return robotsParser(address, response.ok ? await response.text() : '');
  } catch {
    return 'silent';
  }
}
