import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A development server on a copy of a content tree. */
export interface DevServer {
  /** With a closing slash. */
  url: string;
  contentDir: string;
  /** All that it has written to the terminal so far. */
  output(): string;
  close(): Promise<void>;
}

/** Starts `npm run dev` on a copy of a content tree, and waits until it can be asked. */
export async function startDevServer(
  content: string,
  env: Readonly<Record<string, string>> = {},
): Promise<DevServer> {
  const folder = mkdtempSync(join(tmpdir(), 'uful-dev-'));
  const contentDir = join(folder, 'content');
  cpSync(content, contentDir, { recursive: true });
  const program = spawn(process.execPath, ['src/commands/dev.ts', '--port', '0'], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: {
      ...process.env,
      NODE_ENV: undefined,
      VITEST: undefined,
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      CONTENT_DIR: contentDir,
      ASTRO_CACHE_DIR: join(folder, 'cache'),
      ASTRO_DEV_BACKGROUND: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const url = await new Promise<string>((done, fail) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const address = /Local\s+(?<url>http:\/\/\S+)/u.exec(output)?.groups?.['url'];
      if (address !== undefined) done(address);
    };
    program.stdout.on('data', read);
    program.stderr.on('data', read);
    program.once('exit', () => fail(new Error(`the development server ended:\n${output}`)));
  });
  return {
    url,
    contentDir,
    output: () => output,
    close: async () => {
      const ended = new Promise((done) => program.once('exit', done));
      program.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
