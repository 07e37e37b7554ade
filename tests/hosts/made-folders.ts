import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made = new Map<string, Promise<string>>();

/**
 * A folder that takes seconds to make, and that every host is shown as it is: made once for all that ask by the same name.
 *
 * @param fill writes into the folder, which is empty
 */
export function makeFolder(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = made.get(name) ?? makeNew(fill);
  made.set(name, folder);
  return folder;
}

async function makeNew(fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'uful-made-'));
  // Servers read it as another user.
  chmodSync(folder, 0o755);
  await fill(folder);
  return folder;
}

/** Deletes what was made, once no host is shown it any more. */
export async function removeMadeFolders(): Promise<void> {
  for (const folder of await Promise.allSettled(made.values()))
    if (folder.status === 'fulfilled') rmSync(folder.value, { recursive: true, force: true });
  made.clear();
}
