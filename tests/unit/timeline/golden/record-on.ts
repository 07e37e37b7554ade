import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parseYaml } from '../../../../src/content/document.ts';
import { familySchema, modelSchema } from '../../../../src/schemas/model.ts';
import { retirementSchema } from '../../../../src/schemas/retirement.ts';
import type { CalendarDay } from '../../../../src/calendar/calendar-day.ts';
import { assembleRecord, type TimelineRecord } from '../../../../src/timeline/record.ts';

const families = z.record(z.string(), familySchema).parse(readYaml('families.yml'));
const entries = {
  retirements: readFolder('retirements').map((data) => retirementSchema.parse(data)),
  models: readFolder('models').map((data) => modelSchema.parse(data)),
  families: Object.entries(families).map(([id, { name }]) => ({ id, name })),
};

/** The real record as it stood on a day, by what was known then. */
export function recordOn(day: CalendarDay): TimelineRecord {
  return assembleRecord(entries, day);
}

function readFolder(folder: string): unknown[] {
  return readdirSync(`content/${folder}`).map((name) => readYaml(`${folder}/${name}`));
}

function readYaml(path: string): unknown {
  const { data, flaws } = parseYaml(readFileSync(`content/${path}`, 'utf8'));
  if (flaws.length > 0) throw new Error(`content/${path}: ${flaws[0]!.message}`);
  return data;
}
