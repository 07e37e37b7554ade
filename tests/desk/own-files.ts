import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** The texts of a content tree, by path. */
export function readTexts(contentDir: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const path of readdirSync(contentDir, { recursive: true, encoding: 'utf8' })) {
    const file = join(contentDir, path);
    if (statSync(file).isFile() && /\.(?:mdx|yml)$/u.test(path)) texts.set(path, readFileSync(file, 'utf8'));
  }
  return texts;
}

/**
 * A program cannot answer the system's dialog of folders, so the picker gives the browser's own file system with the texts in it:
 * the same interface, read and written by the same calls.
 */
export async function giveOwnFiles(page: Page, texts: ReadonlyMap<string, string>): Promise<void> {
  await page.addInitScript(openOwnFiles, Object.fromEntries(texts));
}

/** Runs in the page. */
function openOwnFiles(files: Record<string, string>): void {
  const fill = async (): Promise<FileSystemDirectoryHandle> => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    for (const [path, text] of Object.entries(files)) {
      let folder = root;
      const parts = path.split('/');
      for (const part of parts.slice(0, -1)) {
        folder = await folder.getDirectoryHandle(part, { create: true });
      }
      const handle = await folder.getFileHandle(parts.at(-1)!, { create: true });
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
    }
    return root;
  };
  Object.assign(globalThis, { showDirectoryPicker: fill });
}
