import type { EventEmitter } from 'node:events';

/** What a long build has just done one of. */
export type Progress = 'page' | 'card' | 'indexed';

const EVENT = 'uful:progress';

// Astro runs a bundled copy of our modules; the process is what it shares with the command that started it.
const wire = process as unknown as EventEmitter;

/** Tells that one more is done; costs nothing where nobody shows it. */
export function tellProgress(what: Progress): void {
  wire.emit(EVENT, what);
}

/** So many milliseconds a line stands before it is written anew. */
const REDRAW_MS = 200;

const CLEAR = '\r\u001B[K';

/**
 * Shows how far a build is, in one line that is written over: on a terminal, and not where a machine reads it.
 *
 * @returns what to call at the end; it takes the line away
 */
export function showProgress(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
  env: Readonly<Record<string, string | undefined>> = process.env,
  now: () => number = () => performance.now(),
): () => void {
  if (!stream.isTTY || env['CI'] !== undefined) return () => undefined;
  const done = { page: 0, card: 0, indexed: 0 };
  let drawnAt = -Infinity;
  const count = (what: Progress): void => {
    done[what] += 1;
    if (now() - drawnAt < REDRAW_MS) return;
    drawnAt = now();
    stream.write(`${CLEAR}${done.page} pages, ${done.card} cards, ${done.indexed} indexed`);
  };
  wire.on(EVENT, count);
  return () => {
    wire.off(EVENT, count);
    stream.write(CLEAR);
  };
}
