import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../support/variants.ts';

/** Marks of what is for those who write: the panel of problems, its connection, the desk in the browser. */
const MARKS = ['uful-problems', 'uful:problems', 'uful:ask-problems', 'sveltia', 'decap-cms', 'keystatic'];

describe.each(['production', 'preview'] as const)('the %s site', (variant) => {
  it('holds nothing of what development and the desk show', () => {
    const folder = folderOf(variant);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(?:html|js|css|xml|json|txt)$/u.test(path),
    );
    expect(files.length).toBeGreaterThan(10);
    const found = files.flatMap((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      return MARKS.filter((mark) => text.includes(mark)).map((mark) => `${path}: ${mark}`);
    });
    expect(found).toEqual([]);
    expect(existsSync(join(folder, 'admin'))).toBe(false);
  });
});
