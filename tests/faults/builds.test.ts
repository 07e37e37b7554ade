import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipTest } from '../support/skip.ts';
import { copyProject, hashOf, whyNoMount, type Project } from './project.ts';

const noMount = whyNoMount();
let project: Project;
let dist: string;
let whole: string | undefined;
/** Milliseconds that a build takes here. */
let duration = 0;

beforeAll(async () => {
  project = copyProject();
  dist = join(project.folder, 'dist');
  const startedAt = performance.now();
  const { code, output } = await project.build().ended;
  duration = performance.now() - startedAt;
  expect([code, output]).toEqual([0, expect.stringContaining('dist')]);
  whole = hashOf(dist);
  expect(whole).toBeDefined();
});

afterAll(() => project?.close());

describe('a build that fails leaves the last site whole, says why in words, and exits with 1', () => {
  test.for([
    ['the disk is full from the start', '.build', 'size=4k', 'The disk is full'],
    ['the disk is full half-way', '.build', 'size=1m', 'The disk is full'],
    ['what is kept between builds finds no room', '.cache', 'size=64k', 'The disk is full'],
    ['the folder can only be read', '.build', 'ro', 'The folder can only be read'],
  ] as const)('when %s', async ([, path, options, words], context) => {
    if (noMount !== undefined) skipTest(context, noMount);
    const unmount = project.mount(join(project.folder, path), options);
    try {
      const { code, output } = await project.build().ended;
      expect([code, output]).toEqual([1, expect.stringContaining('The build failed; dist is as it was.')]);
      expect(output).toContain(words);
      expect(output).not.toMatch(/^\s+at /mu);
    } finally {
      unmount();
    }
    expect(hashOf(dist)).toBe(whole);
  });

  test('when the disk that it is published to is full, of which nothing is left there', async (context) => {
    if (noMount !== undefined) skipTest(context, noMount);
    const small = `${project.folder}-small`;
    const unmount = project.mount(small, 'size=1m');
    try {
      const { code, output } = await project.build('--out', join(small, 'dist')).ended;
      expect([code, output]).toEqual([1, expect.stringContaining('The disk is full')]);
      expect([existsSync(join(small, 'dist')), existsSync(join(small, 'dist.next'))]).toEqual([false, false]);
    } finally {
      unmount();
      rmSync(small, { recursive: true });
    }
  });
});

test('a build that is killed at any moment leaves a whole site, and nothing in the way of the next', async () => {
  for (const part of [0.05, 0.3, 0.6, 0.8, 0.95]) {
    const build = project.build();
    await wait(duration * part);
    build.process.kill('SIGKILL');
    const { code } = await build.ended;
    // It may have been quicker this time.
    if (code !== null) expect([part, code]).toEqual([part, 0]);
    expect([part, hashOf(dist)]).toEqual([part, whole]);
  }
  const { code } = await project.build().ended;
  expect([code, hashOf(dist)]).toEqual([0, whole]);
  expect(existsSync(join(project.folder, '.build/dist'))).toBe(false);
});

test('of two builds at once one is refused with the process of the other, and the site is whole', async () => {
  const both = [project.build(), project.build()];
  const ended = await Promise.all(both.map(({ ended }) => ended));
  expect(ended.map(({ code }) => code).toSorted()).toEqual([0, 1]);
  const [won, lost] = ended[0]!.code === 0 ? both : both.toReversed();
  expect((await lost!.ended).output).toContain(
    `Another build into dist is running, as process ${won!.process.pid}`,
  );
  expect(hashOf(dist)).toBe(whole);
});
