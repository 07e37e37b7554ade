import { z } from 'astro/zod';
import { logEntry } from './change-schema.ts';
import { documentOf } from './envelope.ts';
import { model } from './model-schema.ts';
import { retirement } from './retirement-schema.ts';
import { shutdown } from './upcoming-schema.ts';

/** The documents of the API, by the names of their schemas. */
export const documents = {
  retirements: documentOf(z.array(retirement)).describe('All announcements, newest first.'),
  models: documentOf(z.array(model)).describe('All models and products, by family and release.'),
  model: documentOf(model).describe('One model or product.'),
  upcoming: documentOf(z.array(shutdown)).describe('The shutdowns that lie ahead, nearest first.'),
  changes: documentOf(z.array(logEntry)).describe('Everything that happened, oldest first, append-only.'),
} as const;

export type DocumentName = keyof typeof documents;

export const documentNames = Object.keys(documents) as DocumentName[];
