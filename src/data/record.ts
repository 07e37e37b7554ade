import { getCollection } from 'astro:content';
import { today } from '../site.ts';
import { assembleRecord, type Model, type Retirement, type TimelineRecord } from '../timeline/record.ts';

let cached: Promise<TimelineRecord> | undefined;

/** The record of announcements and models as it stands on the day of the build clock. */
export function getRecord(): Promise<TimelineRecord> {
  if (!cached || import.meta.env.DEV) cached = loadRecord();
  return cached;
}

async function loadRecord(): Promise<TimelineRecord> {
  const [retirements, models, families] = await Promise.all([
    getCollection('retirements'),
    getCollection('models'),
    getCollection('families'),
  ]);
  return assembleRecord(
    {
      retirements: retirements.map((entry) => entry.data),
      models: models.map((entry) => entry.data),
      families: families.map((entry) => ({ id: entry.id, name: entry.data.name })),
    },
    today,
  );
}

/** All announcements made by the day of the build clock, newest first. */
export async function getRetirements(): Promise<Retirement[]> {
  return (await getRecord()).retirements;
}

/** All models, sorted by family and release. */
export async function getModels(): Promise<Model[]> {
  return (await getRecord()).models;
}
