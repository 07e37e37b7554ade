import { availableParallelism } from 'node:os';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { ContentFile } from '../content/tree.ts';
import { inspectFile, type Inspection } from './inspect-file.ts';

/** So many files are worth another thread: it takes about as long to start as they do to inspect. */
const FILES_PER_THREAD = 400;
const LONGEST_WAIT_MS = 120_000;

/** What a thread is given. */
export interface InspectionOrder {
  contentDir: string;
  files: ContentFile[];
  port: MessagePort;
  /** Set to 1 when the inspections have been sent. */
  done: Int32Array<SharedArrayBuffer>;
}

/**
 * Inspects all files, in the order given: a large tree on several threads, for which the caller waits.
 *
 * @param threads how many threads to use, this one included
 */
export function inspectAll(
  contentDir: string,
  files: readonly ContentFile[],
  threads: number = Math.min(availableParallelism(), Math.ceil(files.length / FILES_PER_THREAD)),
): Inspection[] {
  const inspectHere = (share: readonly ContentFile[]): Inspection[] =>
    share.map((file) => inspectFile(contentDir, file));
  const size = Math.ceil(files.length / Math.max(1, threads));
  const shares = Array.from({ length: threads - 1 }, (_, index) =>
    files.slice((index + 1) * size, (index + 2) * size),
  );
  const elsewhere = shares.map((share) => ({ share, collect: startThread(contentDir, share) }));
  const here = inspectHere(files.slice(0, size));
  return [...here, ...elsewhere.flatMap(({ share, collect }) => collect() ?? inspectHere(share))];
}

/** Starts a thread that inspects files; the function returned waits for it, and has nothing when it failed. */
function startThread(contentDir: string, files: ContentFile[]): () => Inspection[] | undefined {
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const order: InspectionOrder = { contentDir, files, port: port2, done };
  const worker = new Worker(new URL('./inspection-thread.ts', import.meta.url), {
    workerData: order,
    transferList: [port2],
  });
  worker.on('error', () => {
    // It is thrown again here, where the share is inspected a second time.
  });
  return () => {
    Atomics.wait(done, 0, 0, LONGEST_WAIT_MS);
    const received = receiveMessageOnPort(port1) as { message: Inspection[] } | undefined;
    port1.close();
    void worker.terminate();
    return received?.message;
  };
}
