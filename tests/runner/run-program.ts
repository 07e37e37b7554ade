import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

export interface ProgramResult {
  /** Exit code; 1 when a signal or the time limit ended it. */
  code: number;
  /** What it wrote to both of its outputs, in order. */
  output: string;
}

export interface ProgramOptions {
  env?: Record<string, string>;
  /** Minutes after which it is ended. */
  limit?: number;
}

const running = new Set<ReturnType<typeof spawn>>();

/** Runs a script with this Node. */
export function runNode(args: readonly string[], options: ProgramOptions = {}): Promise<ProgramResult> {
  return run(process.execPath, args, false, options);
}

/** Runs one command line of a script in package.json, as npm does: in a shell that finds the project's programs. */
export function runLine(line: string, options: ProgramOptions = {}): Promise<ProgramResult> {
  return run(line, [], true, options);
}

/** Ends all programs that are still running. */
export function stopPrograms(): void {
  for (const program of running) program.kill();
}

function run(
  command: string,
  args: readonly string[],
  shell: boolean,
  { env = {}, limit = 10 }: ProgramOptions,
): Promise<ProgramResult> {
  return new Promise((done) => {
    const program = spawn(command, args, {
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...environment(), ...env },
      timeout: limit * 60_000,
    });
    running.add(program);
    const chunks: Buffer[] = [];
    program.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    program.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    program.on('error', (error) => {
      running.delete(program);
      done({ code: 1, output: String(error) });
    });
    program.on('close', (code, signal) => {
      running.delete(program);
      const ended = signal === null ? '' : `\nended by ${signal}, or after ${limit} minutes\n`;
      done({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') + ended });
    });
  });
}

function environment(): NodeJS.ProcessEnv {
  const { PATH = '', ...rest } = process.env;
  return {
    ...rest,
    // Both of them set would make every tool warn of it.
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    ASTRO_TELEMETRY_DISABLED: '1',
    PATH: `${resolve('node_modules/.bin')}${delimiter}${PATH}`,
  };
}
