import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const source = resolve('tests/hosts/wrangler');
const lock = readFileSync(join(source, 'package-lock.json'));
const folder = resolve('.cache/wrangler', createHash('sha256').update(lock).digest('hex').slice(0, 16));

/**
 * A configuration that says nothing. wrangler looks for one upwards from where it is installed, and would come to the project's
 * own: whichever folder it was told, it would serve `dist/`.
 */
const CONFIG = 'wrangler.json';

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
  if (existsSync(wranglerProgram) && existsSync(join(folder, CONFIG))) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', CONFIG])
    copyFileSync(join(source, file), join(folder, file));
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  throw new Error(`wrangler ${wranglerVersion} could not be installed: ${stderr.trim()}`);
}
