import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of the project with a small content tree, whose disks can be filled. */
export interface Project {
  folder: string;
  /** Builds it, with what it says. */
  build(...args: string[]): RunningBuild;
  /** Puts a disk of its own on a folder; the function returned takes it away. */
  mount(place: string, options: string): () => void;
  close(): void;
}

/** A build on its way. */
export interface RunningBuild {
  process: ChildProcess;
  /** Exit code, null when a signal ended it, and all that it said. */
  ended: Promise<{ code: number | null; output: string }>;
}

/** Why no disk can be mounted here; undefined where it can. */
export function whyNoMount(): string | undefined {
  if (process.platform !== 'linux') return 'a small disk is mounted as Linux does it';
  if (process.getuid?.() !== 0) return 'only root may mount a small disk';
  const folder = mkdtempSync(join(tmpdir(), 'uful-mount-'));
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], {
    encoding: 'utf8',
  });
  if (status === 0) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return status === 0 ? undefined : `no disk can be mounted here: ${stderr.trim()}`;
}

export function copyProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), 'uful-faults-'));
  for (const name of ['src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json']) {
    cpSync(resolve(name), join(folder, name), { recursive: true });
  }
  // What the tree of the tests lacks is read from the project's own.
  for (const name of ['strings', 'asked.yml', 'names.yml', 'synonyms.yml', 'terms.yml']) {
    cpSync(resolve('content', name), join(folder, 'content', name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const mounted = new Set<string>();
  const build = (...args: string[]): RunningBuild => {
    // Other code that makes the same site: were all as it was, there would be nothing to build the second time.
    appendFileSync(join(folder, 'src/commands/check.ts'), '\n');
    const child = spawn(process.execPath, ['src/commands/build.ts', ...args], {
      cwd: folder,
      env: {
        ...process.env,
        CONTENT_DIR: resolve('tests/fixtures/tree'),
        SOURCE_DATE_EPOCH: '1795600000',
        PREVIEW: '0',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    const ended = new Promise<{ code: number | null; output: string }>((done) => {
      child.once('close', (code) => done({ code, output: Buffer.concat(said).toString('utf8') }));
    });
    return { process: child, ended };
  };
  return {
    folder,
    build,
    mount: (place, options) => {
      mkdirSync(place, { recursive: true });
      const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      mounted.add(place);
      return () => {
        spawnSync('umount', ['-l', place]);
        mounted.delete(place);
      };
    },
    close: () => {
      for (const place of mounted) spawnSync('umount', ['-l', place]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One value for all names and contents of a folder; undefined where there is none. */
export function hashOf(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(`${file.slice(folder.length)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
