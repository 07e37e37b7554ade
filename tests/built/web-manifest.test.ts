import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WebManifest } from '../../src/syndication/web-manifest.ts';
import { linksOf, openSite } from '../support/built-site.ts';
import { askEach, assertNone } from '../support/offenders.ts';
import type { VariantName } from '../support/variants.ts';

/** Members of a web application manifest (W3C Manifest and Manifest: Application Information) and what each may hold. */
const MEMBERS: Record<keyof WebManifest, (value: unknown) => boolean> = {
  id: isPath,
  name: isWords,
  short_name: isWords,
  description: isWords,
  lang: (value) => value === 'ar',
  dir: (value) => value === 'rtl',
  start_url: isPath,
  scope: isPath,
  display: (value) => ['fullscreen', 'standalone', 'minimal-ui', 'browser'].includes(value as string),
  display_override: (value) => Array.isArray(value) && value.every(MEMBER_OF_DISPLAY),
  background_color: isColor,
  theme_color: isColor,
  categories: (value) => Array.isArray(value) && value.every((word) => /^[a-z]+$/u.test(word as string)),
  icons: (value) => Array.isArray(value) && value.length > 0,
  shortcuts: (value) => Array.isArray(value) && value.length > 0,
};

function MEMBER_OF_DISPLAY(value: unknown): boolean {
  return ['fullscreen', 'standalone', 'minimal-ui', 'browser', 'window-controls-overlay'].includes(
    value as string,
  );
}

function isPath(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('/');
}

function isWords(value: unknown): boolean {
  return typeof value === 'string' && /\p{Script=Arabic}/u.test(value);
}

function isColor(value: unknown): boolean {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/u.test(value);
}

/** Width and height of a PNG picture (its header chunk). */
function sizeOfPng(file: string): string {
  const bytes = readFileSync(file);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

describe.each<VariantName>(['production', 'base', 'fixture'])(
  'the web manifest of the build "%s"',
  (name) => {
    const site = openSite(name);
    const manifest = JSON.parse(site.read('manifest.webmanifest')) as WebManifest;
    const fileOf = (path: string): string => {
      expect(path.startsWith(site.base)).toBe(true);
      return path.slice(site.base.length);
    };

    test('has members that the specification knows, each with a value that it allows', () => {
      const wrong = Object.entries(manifest).filter(
        ([member, value]) => MEMBERS[member as keyof WebManifest]?.(value) !== true,
      );
      expect(wrong).toEqual([]);
      expect(Object.keys(MEMBERS).filter((member) => !(member in manifest))).toEqual([]);
    });

    test('is of this site alone: identity, start and scope are its base path', () => {
      expect([manifest.id, manifest.start_url, manifest.scope]).toEqual([site.base, site.base, site.base]);
    });

    test('names icons that are there, of the sizes that it says, and pages', () => {
      for (const { src, sizes } of manifest.icons) {
        expect([src, sizeOfPng(join(site.folder, fileOf(src)))]).toEqual([src, sizes]);
      }
      const kinds = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
      expect(kinds).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']));
      for (const { url } of manifest.shortcuts) expect(site.files).toContain(`${fileOf(url)}index.html`);
    });

    test('is named by every page', () => {
      assertNone(
        'These pages do not name it',
        askEach(site.pages, (page) => {
          const named = linksOf(page, 'manifest').join(' ');
          return named === `${site.base}manifest.webmanifest` ? [] : [named];
        }),
      );
    });
  },
);

describe('service workers', () => {
  test('stand at addresses that do not change, and need nothing else', () => {
    const worker = openSite('production').read('worker.js');
    expect(worker).toContain('respondWith');
    expect(worker).not.toMatch(/\bimport\b|importScripts/u);
    // The search page's former worker is called back wherever a reader still has it.
    expect(openSite('production').read('search/worker.js')).toContain('unregister()');
  });

  test('are none in a preview: one there takes the place of any other, and goes', () => {
    const preview = openSite('preview');
    for (const file of ['worker.js', 'search/worker.js']) {
      expect(preview.read(file)).toContain('unregister()');
      expect(preview.read(file)).not.toContain('respondWith');
    }
    expect(preview.pages.flatMap((page) => linksOf(page, 'manifest'))).toEqual([]);
  });
});
