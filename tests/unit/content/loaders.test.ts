import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { yamlFiles } from '../../../src/content/loaders.ts';

interface Entry {
  id: string;
  data: Record<string, unknown>;
  digest?: string;
}

let contentDir: string;
let store: Map<string, Entry>;

beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'uful-loaders-'));
  mkdirSync(join(contentDir, 'topics'));
  store = new Map();
});

afterEach(() => {
  rmSync(contentDir, { recursive: true });
});

function write(id: string, name: string): void {
  writeFileSync(join(contentDir, 'topics', `${id}.yml`), `name: ${name}\n`);
}

/** Loads as one build would; returns what was judged by the schema, and what the store has then. */
async function load(isKeptByCode: boolean): Promise<{ parsed: string[]; names: string[] }> {
  const parsed: string[] = [];
  const loader = yamlFiles('topic', { contentDir, rule: { today: '2026-11-27', preview: false }, isKeptByCode });
  await loader.load({
    store: {
      get: (id: string) => store.get(id),
      set: (entry: Entry) => store.set(entry.id, entry),
      clear: () => {
        store.clear();
      },
    },
    parseData: ({ id, data }: Entry) => {
      parsed.push(id);
      return Promise.resolve({ ...data, isParsed: true });
    },
    generateDigest: (source: string) => `digest of ${source}`,
  } as never);
  expect([...store.values()].every(({ data }) => data['isParsed'])).toBe(true);
  return { parsed, names: [...store.values()].map(({ data }) => String(data['name'])) };
}

test('files that an earlier build has loaded by the same code are not parsed again, changed and new ones are', async () => {
  write('one', 'أولى');
  write('two', 'ثانية');
  expect(await load(true)).toEqual({ parsed: ['one', 'two'], names: ['أولى', 'ثانية'] });
  write('two', 'ثانية مكررة');
  write('new', 'جديدة');
  rmSync(join(contentDir, 'topics/one.yml'));
  expect(await load(true)).toEqual({ parsed: ['new', 'two'], names: ['جديدة', 'ثانية مكررة'] });
  expect((await load(true)).parsed).toEqual([]);
});

test('where other code may have loaded them, all files are parsed', async () => {
  write('one', 'أولى');
  await load(true);
  expect((await load(false)).parsed).toEqual(['one']);
});
