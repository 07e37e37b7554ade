import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKnownContent } from '../../../src/desk/known-content.ts';
import { findRelated, likelyTopic } from '../../../src/desk/related.ts';

const known = readKnownContent(join(import.meta.dirname, '../../../content'));
const announcementsFor = (title: string, models: string[] = []): string[] =>
  findRelated(title, models, known).retirements.map(({ id }) => id);

describe('findRelated, in the record as it is', () => {
  it('finds announcements of a model and of its dated snapshots, newest first', () => {
    const ids = announcementsFor('وداع GPT-4o');
    expect(ids).toContain('2026-10-14-api-gpt-4-family');
    expect(ids).toContain('2026-01-29-chatgpt-gpt-4o');
    expect(ids).toEqual(ids.toSorted().reverse());
  });

  it('goes by the models that are given instead of those in the title', () => {
    expect(findRelated('وداع GPT-4o', ['o3'], known).models).toEqual(['o3']);
    expect(announcementsFor('وداع GPT-4o', ['tts-1'])).toEqual(['2026-10-01-api-text-to-speech']);
  });

  it('finds announcements of a family where no model of it is named', () => {
    expect(findRelated('إغلاق سورا', [], known).models).toEqual([]);
    expect(announcementsFor('إغلاق سورا')).toContain('2026-03-24-product-sora-app');
  });

  it('finds nothing for a title that names nothing', () => {
    const related = findRelated('حين تغيب النماذج', [], known);
    expect(related).toEqual({ models: [], retirements: [] });
    expect(likelyTopic(related, known)).toBeUndefined();
  });
});

describe('likelyTopic', () => {
  it('is one that an article about the same has for its main topic', () => {
    const topic = likelyTopic(findRelated('وداع GPT-4o', [], known), known);
    expect(known.topics).toContain(topic);
  });
});
