import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parseYaml } from '../../../src/content/document.ts';
import { familySchema, modelSchema } from '../../../src/schemas/model.ts';
import { retirementSchema } from '../../../src/schemas/retirement.ts';
import { assembleRecord, type TimelineRecord } from '../../../src/timeline/record.ts';

/** The day for which the record was checked against its sources. */
export const CHECKED_ON = '2026-11-22';

/** What the record must say, taken from the data from which its files were first made. */
export interface ExpectedRecord {
  retirements: {
    id: string;
    announcedOn: string;
    surface: string;
    certainty: string;
    items: {
      name: string;
      shutdownOn: string | null;
      replacement: string | null;
      replacementAtAnnouncement: string | null;
    }[];
    sources: [url: string, date: string | null][];
  }[];
  lives: {
    life: string;
    name: string;
    surface: string;
    releasedOn: string | null;
    firstAnnouncedOn: string | null;
    shutdownOn: string | null;
    status: 'retired' | 'scheduled' | 'undated' | 'unknown';
    announcements: string[];
  }[];
}

/** Reads the record from the files of `content/`, as the site does. */
export function readRecord(): TimelineRecord {
  const families = z.record(z.string(), familySchema).parse(readYaml('families.yml'));
  return assembleRecord(
    {
      retirements: readFolder('retirements').map((data) => retirementSchema.parse(data)),
      models: readFolder('models').map((data) => modelSchema.parse(data)),
      families: Object.entries(families).map(([id, { name }]) => ({ id, name })),
    },
    CHECKED_ON,
  );
}

export function readExpected(): ExpectedRecord {
  return JSON.parse(readFileSync('tests/fixtures/record-expected.json', 'utf8')) as ExpectedRecord;
}

function readFolder(folder: string): unknown[] {
  return readdirSync(join('content', folder)).map((name) => readYaml(join(folder, name)));
}

function readYaml(path: string): unknown {
  const { data, flaws } = parseYaml(readFileSync(join('content', path), 'utf8'));
  if (flaws.length > 0) throw new Error(`content/${path}: ${flaws[0]!.message}`);
  return data;
}
