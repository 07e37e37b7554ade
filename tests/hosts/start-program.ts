import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { RunningServer } from './host.ts';

/** Milliseconds until a server has to answer: workerd takes a quarter of a minute of a machine that others use too. */
const PATIENCE = 200_000;

/** A program with its arguments. */
export type Command = readonly [string, ...string[]];

/** A program of somebody else's that is running as a server. */
export interface RunningProgram extends RunningServer {
  /** All that it has printed so far. */
  printed(): string;
}

/**
 * Starts a server on a free port of this machine, and waits until it answers.
 *
 * @param folder where it runs; deleted when it is closed
 * @param base a path that it has
 * @throws Error with the end of what it printed, where it does not answer in time
 */
export async function startProgram(
  folder: string,
  base: string,
  command: (port: number) => Command,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningProgram> {
  const port = await freePort();
  const [program, ...args] = command(port);
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => chunks.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => chunks.push(bytes));
  const printed = (): string => Buffer.concat(chunks).toString('utf8');
  const origin = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + PATIENCE; Date.now() < end && child.exitCode === null;) {
    const answer = await fetch(`${origin}${base}`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer) return { origin, printed, close: () => stop(child, folder) };
    await wait(100);
  }
  await stop(child, folder);
  throw new Error(`${program} did not start: ${printed().slice(-2000)}`);
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null) {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await Promise.race([ended, wait(5000)]);
    child.kill('SIGKILL');
  }
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Ports that no system hands out by itself. One that it does could be gone by the time a slow server wants it: to another server, to a
 * connection outwards, or to our own asking whether it answers, which can be given the very port that it asks for and so meet itself.
 */
const PORTS = { first: 10_240, last: 32_767 };

/** A port of this machine that nothing listens on. Two that ask at once may get the same, once in 22,000 times. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.first, PORTS.last + 1);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}
