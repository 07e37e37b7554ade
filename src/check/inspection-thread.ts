import { workerData } from 'node:worker_threads';
import type { InspectionOrder } from './inspect-all.ts';
import { inspectFile } from './inspect-file.ts';

// A thread that inspects a share of the files. When it fails it sends nothing, and the share is inspected
// again where the error can be seen.
const { contentDir, files, port, done } = workerData as InspectionOrder;
try {
  port.postMessage(files.map((file) => inspectFile(contentDir, file)));
} finally {
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
}
