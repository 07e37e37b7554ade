import { parentPort, workerData } from 'node:worker_threads';
import { createContentChecker } from './content-checker.ts';
import type { Problem } from './problem.ts';

/** What the thread is given. */
export interface CheckingOrder {
  contentDir: string;
}

/** What the thread answers: what it found, or why it found nothing. */
export type CheckingAnswer = { problems: Problem[] } | { error: string };

/** A file that is being written or renamed may be gone between the listing and the reading. */
const SECOND_TRY_MS = 100;

// A thread that checks the content whenever it is told that a file has changed, beside the development server.
const { contentDir } = workerData as CheckingOrder;
const check = createContentChecker(contentDir);
let waiting: NodeJS.Timeout | undefined;

function answer(isLastTry: boolean): void {
  waiting = undefined;
  try {
    parentPort!.postMessage({ problems: check() } satisfies CheckingAnswer);
  } catch (error) {
    if (isLastTry) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort!.postMessage({ error: text } satisfies CheckingAnswer);
    } else {
      waiting = setTimeout(answer, SECOND_TRY_MS, true);
    }
  }
}

// Several changes that came while it was checking are one.
parentPort!.on('message', () => {
  clearTimeout(waiting);
  waiting = setTimeout(answer, 0, false);
});
