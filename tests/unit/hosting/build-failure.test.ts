import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { describeFailure } from '../../../src/hosting/build-failure.ts';

test('a failed build is described by message, place and hint, without stacks and colours', () => {
  const error = Object.assign(
    new Error('\u001B[31mUnknown component\u001B[39m\n    at render (file:///x.mjs:1:2)'),
    {
      loc: { file: `file://${resolve('content/articles/a/index.mdx')}`, line: 5, column: 1 },
      hint: 'Use one of the components of src/embeds.',
    },
  );
  expect(describeFailure(error)).toBe(
    'Unknown component\nat content/articles/a/index.mdx:5:1\nUse one of the components of src/embeds.',
  );
});

test('a failed build is described by whatever was thrown', () => {
  expect(describeFailure('out of memory')).toBe('out of memory');
  expect(describeFailure(new Error('no place'))).toBe('no place');
});

test('what the system refuses is told with what to do about it', () => {
  const full = new Error("ENOSPC: no space left on device, write '/site/.build/dist/next/index.html'");
  expect(describeFailure(full)).toMatch(/^ENOSPC.*\nThe disk is full: make room, and build again\.$/u);
});

test('a full disk is told in the same words when Rolldown has met it, without its stack', () => {
  const full = new Error(
    'Failed to write file\n\nCaused by:\n    No space left on device (os error 28)\n\nStack backtrace:\n   0: <unknown>',
  );
  expect(describeFailure(full)).toBe(
    'Failed to write file\n\nCaused by:\n    No space left on device (os error 28)\nThe disk is full: make room, and build again.',
  );
});
