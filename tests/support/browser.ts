import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Flags with which Chromium runs everywhere: as root, without a graphics card, and silent on the network. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A shell without windows opens a page in half the time of a whole browser. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'msedge',
];

const PLACES = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
    ]),
];

/** Minutes that an installer may take. */
const PATIENCE = 5;

/**
 * Path of a Chromium or Chrome: the one that CHROMIUM_PATH names, Playwright's own, or the system's; where there is
 * none, one is installed.
 *
 * @throws Error that says in one line what to do
 */
export function ensureBrowser(): string {
  const named = process.env['CHROMIUM_PATH']?.trim();
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and nothing is there.`);
    return named;
  }
  return findBrowser() ?? installFromPlaywright() ?? installFromDebian() ?? refuse();
}

function findBrowser(): string | undefined {
  return [chromium.executablePath(), ...inPath(NAMES), ...PLACES].find((path) => existsSync(path));
}

function inPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const ending = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, `${name}${ending}`)));
}

function installFromPlaywright(): string | undefined {
  // The system's libraries that the browser needs can only be installed by root, and only for a few systems.
  const libraries = isRoot() && process.platform === 'linux' ? ['--with-deps'] : [];
  tryTo(process.execPath, ['node_modules/playwright/cli.js', 'install', ...libraries, 'chromium']);
  const path = chromium.executablePath();
  return existsSync(path) && isRunning(path) ? path : undefined;
}

function installFromDebian(): string | undefined {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  tryTo('apt-get', ['update'], env);
  for (const name of ['chromium-headless-shell', 'chromium']) {
    tryTo('apt-get', ['install', '-y', '--no-install-recommends', name], env);
    const path = inPath([name]).find((found) => existsSync(found));
    if (path !== undefined) return path;
  }
  return undefined;
}

/** A failure shows in that there still is no browser. */
function tryTo(command: string, args: readonly string[], env = process.env): void {
  try {
    execFileSync(command, args, { stdio: 'ignore', env, timeout: PATIENCE * 60_000 });
  } catch {
    // The next way is tried.
  }
}

function isRunning(path: string): boolean {
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000 }).status === 0;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function refuse(): never {
  throw new Error(
    'There is no browser, and none could be installed: run "npx playwright install chromium", or set CHROMIUM_PATH to a Chromium or Chrome.',
  );
}
