import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectAll } from '../../../src/check/inspect-all.ts';
import { readTree, type ContentFile } from '../../../src/content/tree.ts';

const contentDir = join(import.meta.dirname, '../../fixtures/bad-content');

describe('inspectAll', () => {
  it('finds the same, in the same order, on one thread and on several', () => {
    const { files } = readTree(contentDir);
    const alone = inspectAll(contentDir, files, 1);
    expect(alone.map(({ file }) => file.path)).toEqual(files.map(({ path }) => path));
    expect(inspectAll(contentDir, files, 3)).toEqual(alone);
  });

  it('copes with more threads than files', () => {
    expect(inspectAll(contentDir, [], 1)).toEqual([]);
    expect(inspectAll(contentDir, readTree(contentDir).files.slice(0, 1), 3)).toHaveLength(1);
  });

  it('throws what goes wrong on another thread', () => {
    const gone: ContentFile = { place: 'topic', id: 'gone', path: 'topics/gone.yml' };
    const [first] = readTree(contentDir).files;
    expect(() => inspectAll(contentDir, [first!, gone], 2)).toThrow(/ENOENT/u);
  });
});
