import { parentPort, workerData } from 'node:worker_threads';
import { openCorpus } from './corpus.ts';
import type { Mutant } from './mutants.ts';
import { judgeMutant } from './verdict.ts';

/** What a thread is to judge mutants of. */
export interface FuzzOrder {
  contentDir: string;
  lists: Readonly<Record<string, string>>;
  whole: boolean;
}

// It says when it is ready, and then answers each mutant with what is wrong.
const { contentDir, lists, whole } = workerData as FuzzOrder;
const corpus = openCorpus(contentDir, lists, whole);
process.once('exit', () => corpus.close());
parentPort!.on('message', (mutant: Mutant) => parentPort!.postMessage(judgeMutant(corpus, mutant)));
parentPort!.postMessage('ready');
