import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { TestContext } from 'vitest';
import { skipTest } from '../support/skip.ts';

/** A program of others that reads what we publish, and the Debian package that brings it. */
export interface Tool {
  /** Whether it is on this machine. */
  isThere: () => boolean;
  debian: string;
}

/** Debian's Python has its modules; another one that stands before it in the path may not. */
const pythons = ['/usr/bin/python3', 'python3'];

/** A Python that has a module, or undefined. */
export function pythonWith(module: string): string | undefined {
  return pythons.find((python) => isRunning(python, ['-c', `import ${module}`]));
}

export const pythonModule = (module: string, debian: string): Tool => ({
  isThere: () => pythonWith(module) !== undefined,
  debian,
});

export const program = (name: string): Tool => ({
  isThere: () => isRunning(name, ['--version']),
  debian: name,
});

/** Sees to it that tools are there, on Debian as root by installing them; else the test is left out, and says why. */
export function needTools(context: TestContext, ...tools: Tool[]): void {
  const missing = tools.filter((tool) => !tool.isThere());
  if (missing.length === 0) return;
  const packages = missing.map(({ debian }) => debian);
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
      spawnSync('apt-get', args, { env, stdio: 'ignore', timeout: 300_000 });
    }
  }
  if (missing.some((tool) => !tool.isThere())) {
    skipTest(context, `these Debian packages are not installed: ${packages.join(', ')}`);
  }
}

function isRunning(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/**
 * Runs a program to its end.
 *
 * @returns what it printed
 * @throws Error with all that it said when it failed
 */
export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new Promise((done, fail) => {
    execFile(
      command,
      args,
      { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error) fail(new Error(`${command}: ${error.message}\n${stdout}\n${stderr}`));
        else done(stdout);
      },
    );
  });
}

/** Runs a script of this folder with a Python that has a module, and reads the JSON that it prints. */
export async function runPython<T>(script: string, module: string, ...args: string[]): Promise<T> {
  // Compiled scripts would stay behind.
  const python = ['-B', `tests/clients/${script}`, ...args];
  return JSON.parse(await run(pythonWith(module)!, python)) as T;
}
