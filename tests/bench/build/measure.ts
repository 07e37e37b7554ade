import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took, with all processes that it started. */
export interface Cost {
  /** Seconds of processor time, user and system. */
  cpu: number;
  /** Bytes in memory at the fullest moment, of all its processes together. */
  peak: number;
}

/** Clock ticks a second, in which Linux counts processor time. */
const TICKS = 100;
const LOOK_MS = 100;

/**
 * Runs a command to its end. Linux alone: it reads `/proc`.
 *
 * @param log called with what the command printed, should it fail
 * @throws Error when the command ends with anything but 0
 */
export async function measure(
  command: readonly string[],
  options: { cwd?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Cost> {
  const before = childrensTime();
  const child = spawn(command[0]!, command.slice(1), {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += String(text)));
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, residentBytes(child.pid!));
  }, LOOK_MS);
  const code = await new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail));
  clearInterval(look);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${String(code)}:\n${said.slice(-4000)}`);
  return { cpu: childrensTime() - before, peak };
}

/** Seconds that all ended children of this process have taken, and their children that they waited for. */
function childrensTime(): number {
  const fields = statOf('self');
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** The fields of a process after its name, which may hold spaces; the first is its state. */
function statOf(process: string): string[] {
  const stat = readFileSync(`/proc/${process}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function residentBytes(pid: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return pages * 4096 + children.reduce((sum, child) => sum + residentBytes(child), 0);
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}
