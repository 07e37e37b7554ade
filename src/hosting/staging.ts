import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { isInsideProject, type BuildFolders } from './build-folders.ts';
import { CommandError } from './run-command.ts';

/** A build on its way to the folder that is served. */
export interface Staging {
  /** Empty folder to build into. */
  next: string;
  /** Puts the finished build in the target's place. Until then the target is as it was. */
  publish(): void;
  /** Throws the build away. */
  discard(): void;
}

/** Files of every site that was built here, by which we know it from other folders. */
const MARKS = ['_headers', '404.html'];

/**
 * Prepares a staging folder for a build.
 *
 * @throws CommandError when another build into the target is running, or the target holds something else
 */
export function openStaging(folders: BuildFolders): Staging {
  const { target, staging } = folders;
  assertReplaceable(folders);
  lock(folders);
  restore(folders);
  const next = emptied(join(staging, 'next'));
  mkdirSync(next);

  const discard = (): void => {
    rmSync(staging, { recursive: true, force: true });
  };
  return {
    next,
    discard,
    publish: () => {
      // Renaming puts a whole site in place at once, but only within a file system: to another, a copy goes ahead of it.
      const near = isInsideProject(target);
      const arriving = near ? next : emptied(`${target}.next`);
      const leaving = near ? emptied(join(staging, 'previous')) : emptied(`${target}.previous`);
      try {
        mkdirSync(join(target, '..'), { recursive: true });
        if (!near) bringNear(next, arriving);
        swap(arriving, target, leaving);
      } catch (error) {
        // What has arrived of it, on a disk that may be full.
        rmSync(arriving, { recursive: true, force: true });
        throw error;
      }
      rmSync(leaving, { recursive: true, force: true });
      discard();
    },
  };
}

/** Moves a folder beside its target, or copies it where that is on another file system. */
function bringNear(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
  }
}

function swap(arriving: string, target: string, leaving: string): void {
  if (existsSync(target)) renameSync(target, leaving);
  try {
    renameSync(arriving, target);
  } catch (error) {
    if (existsSync(leaving)) renameSync(leaving, target);
    throw error;
  }
}

/** Publishing replaces a whole folder: never one that holds anything but a site of ours. */
function assertReplaceable({ target, label }: BuildFolders): void {
  if (!relative(target, '').startsWith('..')) {
    throw new CommandError(`The site cannot be built into ${label}, which holds the project itself.`);
  }
  if (!existsSync(target) || MARKS.every((name) => existsSync(join(target, name)))) return;
  if (readdirSync(target).length > 0) {
    throw new CommandError(
      `${label} is no site that was built here. Empty it, or build into another folder with --out.`,
    );
  }
}

/** Takes the place of the one build into the target; that of a build which was killed is free. */
function lock({ staging, label }: BuildFolders): void {
  mkdirSync(join(staging, '..'), { recursive: true });
  // With `recursive`, Node says ENOENT of a disk that can only be read.
  if (!existsSync(staging)) mkdirSync(staging);
  const file = join(staging, 'pid');
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (holder === process.pid) return;
  if (holder > 0 && isRunning(holder)) throw anotherBuild(label, holder, staging);
  rmSync(file, { force: true });
  try {
    // Of two builds that begin at once, one finds the file there.
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw anotherBuild(label, Number(readFileSync(file, 'utf8')), staging);
  }
}

function anotherBuild(label: string, holder: number, staging: string): CommandError {
  return new CommandError(
    `Another build into ${label} is running, as process ${holder}. If that is something else, remove ${relative('', staging)}.`,
  );
}

/** Puts a site back that a build was replacing when it was killed, between its two renamings. */
function restore({ target, staging }: BuildFolders): void {
  const left = isInsideProject(target) ? join(staging, 'previous') : `${target}.previous`;
  if (!existsSync(target) && existsSync(left)) renameSync(left, target);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes what an interrupted build has left at a path. */
function emptied(path: string): string {
  rmSync(path, { recursive: true, force: true });
  return path;
}
