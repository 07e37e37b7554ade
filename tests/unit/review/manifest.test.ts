import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readManifest, type BuildFacts } from '../../../src/review/manifest.ts';

let folder: string;
let site: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uful-manifest-'));
  site = join(folder, 'site');
  mkdirSync(join(site, 'about'), { recursive: true });
  write('about', 'نص عنوانه https://one.example/about/ هنا');
  write('', 'صفحة أولى');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(place: string, text: string): void {
  writeFileSync(join(site, place, 'index.html'), `<title>عنوان</title><main><p>${text}</p></main>`);
}

const facts = (address = 'https://one.example/'): BuildFacts => ({
  clock: undefined,
  branch: undefined,
  commit: undefined,
  address,
});
const KEPT = (): string => join(folder, 'cache/page-texts');

test('a manifest made of what is kept of pages is the one made from nothing', () => {
  readManifest(site, facts(), KEPT());
  expect(readManifest(site, facts(), KEPT())).toEqual(readManifest(site, facts()));
  write('', 'صفحة أولى، غُيّرت');
  expect(readManifest(site, facts(), KEPT())).toEqual(readManifest(site, facts()));
});

test('pages are read again for another address, and where what was kept is damaged', () => {
  readManifest(site, facts(), KEPT());
  const other = readManifest(site, facts('https://two.example/'), KEPT());
  expect(other).toEqual(readManifest(site, facts('https://two.example/')));
  expect(other.pages).not.toEqual(readManifest(site, facts()).pages);
  writeFileSync(KEPT(), readFileSync(KEPT(), 'utf8').replace('عنوان', 'عنواب'));
  expect(readManifest(site, facts('https://two.example/'), KEPT())).toEqual(other);
});
