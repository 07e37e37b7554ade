import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const source = resolve('tests/hosts/wrangler');
/**
 * A configuration that says nothing. wrangler looks for one upwards from where it is installed, and would come to the project's
 * own: whichever folder it was told, it would serve `dist/`.
 */
const CONFIG = 'wrangler.json';

const FILES = ['package.json', 'package-lock.json', CONFIG];

/** Under a digest of all that it is installed from, so that a change of any of it installs anew. */
const folder = resolve('.cache/wrangler', digestOf(FILES.map((file) => readFileSync(join(source, file)))));

/** Program of Cloudflare's local servers, once it is installed. */
export const wranglerProgram = join(folder, 'node_modules/wrangler/bin/wrangler.js');

export const wranglerVersion = (
  JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { dependencies: { wrangler: string } }
).dependencies.wrangler;

/**
 * Installs the locked packages of `tests/hosts/wrangler` into `.cache`, where they are not there yet. No script of a package runs.
 *
 * @throws Error with what npm said where it failed
 */
export function installWrangler(): void {
  if (existsSync(wranglerProgram)) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) copyFileSync(join(source, file), join(folder, file));
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  throw new Error(`wrangler ${wranglerVersion} could not be installed: ${stderr.trim()}`);
}

function digestOf(parts: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 16);
}
