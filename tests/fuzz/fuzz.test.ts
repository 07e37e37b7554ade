import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { openCorpus, shortLists } from './corpus.ts';
import type { FuzzOrder } from './fuzz-thread.ts';
import { makeMutants, type Mutant } from './mutants.ts';

/** Seconds of processor time that the check may take for one mutant before it counts as hanging; the slowest takes under one. */
const PATIENCE = 30;

/** Milliseconds between two looks at the time that a mutant has taken. */
const INTERVAL = 1_000;

const seed = Number(process.env['UFUL_FUZZ_SEED'] ?? 20261129);

/** Judges mutants on a thread of its own, which is ended where it hangs; what is wrong, a line each. */
async function judgeAll(order: Omit<FuzzOrder, 'under'>, mutants: readonly Mutant[]): Promise<string[]> {
  const under = mkdtempSync(join(tmpdir(), 'uful-fuzzing-'));
  try {
    return await judgeIn({ ...order, under }, mutants);
  } finally {
    rmSync(under, { recursive: true, force: true });
  }
}

async function judgeIn(order: FuzzOrder, mutants: readonly Mutant[]): Promise<string[]> {
  const wrong: string[] = [];
  let thread: Worker | undefined;
  for (const mutant of mutants) {
    thread ??= await startThread(order);
    const verdict = await ask(thread, mutant);
    if (verdict === undefined) continue;
    wrong.push(`${mutant.name} in ${mutant.path}: ${verdict}`);
    if (verdict.startsWith('hangs') || verdict.startsWith('ends the thread')) {
      await thread.terminate();
      thread = undefined;
    }
  }
  await thread?.terminate();
  return wrong;
}

function startThread(workerData: FuzzOrder): Promise<Worker> {
  const thread = new Worker(new URL('./fuzz-thread.ts', import.meta.url), { workerData });
  return new Promise((done, fail) => {
    thread.once('message', () => done(thread));
    thread.once('error', fail);
  });
}

async function ask(thread: Worker, mutant: Mutant): Promise<string | undefined> {
  // By the clock, a busy machine would be a hang.
  const before = await thread.cpuUsage();
  return new Promise((done) => {
    const settle = (verdict: string | undefined): void => {
      clearInterval(watch);
      // These two alone: without its own listeners the thread would be heard no more.
      thread.off('message', settle);
      thread.off('error', end);
      done(verdict);
    };
    const end = (error: unknown): void => settle(`ends the thread: ${String(error)}`);
    const watch = setInterval(() => {
      void thread.cpuUsage(before).then(
        ({ user }) => {
          if (user > PATIENCE * 1e6) settle(`hangs: no answer after ${PATIENCE} s of processor time`);
        },
        // It has ended, which is told by its error.
        () => undefined,
      );
    }, INTERVAL);
    thread.on('message', settle);
    thread.on('error', end);
    thread.postMessage(mutant);
  });
}

describe.each([
  [
    'the tree of the tests, checked as a whole',
    { contentDir: 'tests/fixtures/tree', lists: shortLists, whole: true },
    1400,
  ],
  ['the real content', { contentDir: 'content', lists: {}, whole: false }, 600],
] as const)('mutants of %s', (_, order, count) => {
  test(`${count} of the seed ${seed}: none crashes or hangs the check, slips through it, or gets an answer of no use`, async () => {
    const corpus = openCorpus(order.contentDir, order.lists, order.whole);
    const mutants = makeMutants(corpus.originals, count, seed);
    corpus.close();
    expect(mutants).toHaveLength(count);
    const wrong = await judgeAll(order, mutants);
    expect(wrong, JSON.stringify(wrong, undefined, 1)).toEqual([]);
  });
});
