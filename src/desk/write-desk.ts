import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { DESK_FOLDER, deskMetaPolicy } from '../hosting/desk-policy.ts';
import type { DeskRepository } from './cms-backend.ts';
import { cmsPlugin } from './cms-plugin.ts';
import { deskDocument } from './desk-document.ts';

/**
 * Writes the desk into a folder of its own below a finished build: its page, and its program from node_modules with all that it loads.
 *
 * @param site folder of the build
 */
export async function writeDesk(
  site: string,
  { contentDir, desk }: { contentDir: string; desk: DeskRepository },
): Promise<void> {
  const folder = join(site, DESK_FOLDER);
  mkdirSync(folder, { recursive: true });
  const results = await build({
    configFile: false,
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [cmsPlugin()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      assetsDir: '',
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('./desk-page.ts', import.meta.url)),
        output: {
          entryFileNames: 'desk-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name][extname]',
        },
      },
    },
  });
  const [entry] = [results]
    .flat()
    .flatMap((result) => ('output' in result ? result.output : []))
    .filter((file) => file.type === 'chunk' && file.isEntry);
  const script = `./${entry!.fileName}`;
  const page = deskDocument({ contentDir, desk, policy: deskMetaPolicy(desk.hosts), script });
  writeFileSync(join(folder, 'index.html'), page);
}
