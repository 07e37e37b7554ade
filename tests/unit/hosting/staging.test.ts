import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildFolders } from '../../../src/hosting/build-folders.ts';
import { openStaging } from '../../../src/hosting/staging.ts';

let home: string;
let target: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'uful-staging-'));
  target = join(home, 'dist');
});

afterEach(() => {
  rmSync(home, { recursive: true });
  rmSync(buildFolders(target).staging, { recursive: true, force: true });
});

function writeSite(folder: string, title: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of ['_headers', '404.html', 'index.html']) writeFileSync(join(folder, name), title);
}

const titleOf = (folder: string): string => readFileSync(join(folder, 'index.html'), 'utf8');

describe('a staged build', () => {
  test('leaves the last one whole until it is published, and replaces all of it then', () => {
    writeSite(target, 'old');
    writeFileSync(join(target, 'gone.html'), 'old');
    const staging = openStaging(buildFolders(target));
    writeSite(staging.next, 'new');
    expect(titleOf(target)).toBe('old');

    staging.publish();
    expect(titleOf(target)).toBe('new');
    expect(existsSync(join(target, 'gone.html'))).toBe(false);
    expect(readdirSync(home)).toEqual(['dist']);
    expect(existsSync(buildFolders(target).staging)).toBe(false);
  });

  test('makes the folder when there is none yet', () => {
    target = join(home, 'deep', 'dist');
    const staging = openStaging(buildFolders(target));
    writeSite(staging.next, 'new');
    staging.publish();
    expect(titleOf(target)).toBe('new');
  });

  // Where the system has a file system in memory.
  test.runIf(existsSync('/dev/shm'))('comes whole to another file system', () => {
    const far = mkdtempSync('/dev/shm/uful-staging-');
    target = join(far, 'dist');
    try {
      writeSite(target, 'old');
      const staging = openStaging(buildFolders(target));
      writeSite(staging.next, 'new');
      staging.publish();
      expect(titleOf(target)).toBe('new');
      expect(readdirSync(far)).toEqual(['dist']);
      expect(existsSync(buildFolders(target).staging)).toBe(false);
    } finally {
      rmSync(far, { recursive: true });
    }
  });

  test('leaves nothing behind when it is discarded', () => {
    writeSite(target, 'old');
    const staging = openStaging(buildFolders(target));
    writeSite(staging.next, 'new');
    staging.discard();
    expect(titleOf(target)).toBe('old');
    expect(existsSync(buildFolders(target).staging)).toBe(false);
  });

  test('begins empty after one that was interrupted', () => {
    const folders = buildFolders(target);
    writeSite(openStaging(folders).next, 'interrupted');
    expect(readdirSync(openStaging(folders).next)).toEqual([]);
  });

  test('waits for nobody, and is refused while another one is running', () => {
    const folders = buildFolders(target);
    mkdirSync(folders.staging, { recursive: true });
    // The parent of a test is running as surely as the test is.
    writeFileSync(join(folders.staging, 'pid'), String(process.ppid));
    expect(() => openStaging(folders)).toThrow(`process ${process.ppid}`);
  });

  test('puts a site back that a build was replacing when it was killed', () => {
    writeSite(`${target}.previous`, 'old');
    openStaging(buildFolders(target)).discard();
    expect(titleOf(target)).toBe('old');
    expect(readdirSync(home)).toEqual(['dist']);
  });

  test('leaves the last one whole when it cannot be put in its place', () => {
    writeSite(target, 'old');
    const staging = openStaging(buildFolders(target));
    rmSync(staging.next, { recursive: true });
    expect(() => staging.publish()).toThrow('ENOENT');
    expect(titleOf(target)).toBe('old');
    expect(readdirSync(home)).toEqual(['dist']);
  });

  test('never replaces a folder that holds something else', () => {
    mkdirSync(target);
    writeFileSync(join(target, 'thesis.docx'), '');
    expect(() => openStaging(buildFolders(target))).toThrow('no site that was built here');
    for (const folder of ['.', '..', 'content', 'src']) {
      expect(() => openStaging(buildFolders(resolve(folder)))).toThrow(
        /holds the project|no site that was built here/u,
      );
    }
  });
});

describe('the folders of a build', () => {
  test('are shared by no two targets', () => {
    const all = ['dist', 'out/base', 'out/preview', '/tmp/dist'].map((path) => buildFolders(resolve(path)));
    expect(new Set(all.map(({ cache }) => cache)).size).toBe(all.length);
    expect(new Set(all.map(({ staging }) => staging)).size).toBe(all.length);
  });

  test('are always inside the project, where Astro finds its packages', () => {
    const { cache, staging } = buildFolders('/tmp/dist');
    expect(cache.startsWith(resolve('.cache/build'))).toBe(true);
    expect(staging.startsWith(resolve('.build'))).toBe(true);
  });
});
