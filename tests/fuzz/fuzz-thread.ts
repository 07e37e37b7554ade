import { parentPort, workerData } from 'node:worker_threads';
import { openCorpus } from './corpus.ts';
import type { Mutant } from './mutants.ts';
import { judgeMutant } from './verdict.ts';

/** What a thread is to judge mutants of. */
export interface FuzzOrder {
  contentDir: string;
  lists: Readonly<Record<string, string>>;
  whole: boolean;
  /** Folder in which it may write, and which outlives it: a thread that hangs cannot tidy up. */
  under: string;
}

// It says when it is ready, and then answers each mutant with what is wrong.
const { contentDir, lists, whole, under } = workerData as FuzzOrder;
const corpus = openCorpus(contentDir, lists, whole, under);
parentPort!.on('message', (mutant: Mutant) => parentPort!.postMessage(judgeMutant(corpus, mutant)));
parentPort!.postMessage('ready');
