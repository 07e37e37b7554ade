import type { RetirementEntry } from '../schemas/retirement.ts';
import type { KnownContent } from './known-content.ts';
import { findFamilies, findModels } from './named-things.ts';

/** What of the record a new article is about. */
export interface Related {
  models: readonly string[];
  /** Newest first. */
  retirements: readonly RetirementEntry[];
}

/**
 * Finds what of the record a title speaks of: the models that it names, or those that are given, and the announcements
 * that end them or a dated snapshot of theirs. Where it names a family and no model of it, the announcements that touch the family.
 */
export function findRelated(title: string, given: readonly string[], known: KnownContent): Related {
  const models = given.length > 0 ? given : findModels(title, known);
  if (models.length > 0) return { models, retirements: announcementsOf(models, known) };
  const families = findFamilies(title, known);
  const members = known.models.filter(({ family }) => families.includes(family)).map(({ id }) => id);
  return { models: [], retirements: announcementsOf(members, known) };
}

function announcementsOf(ids: readonly string[], { models, retirements }: KnownContent): RetirementEntry[] {
  const snapshots = models.filter(({ snapshotOf }) => snapshotOf !== undefined && ids.includes(snapshotOf));
  const meant = new Set([...ids, ...snapshots.map(({ id }) => id)]);
  return retirements.filter(({ items }) => items.some(({ life }) => meant.has(life.split('/')[0]!)));
}

/** The main topic of most articles about the same things, if there are any. */
export function likelyTopic(related: Related, { articles }: KnownContent): string | undefined {
  const ids = new Set(related.retirements.map(({ id }) => id));
  const alike = articles.filter(
    ({ models, retirements }) =>
      models.some((id) => related.models.includes(id)) || retirements.some((id) => ids.has(id)),
  );
  const byTopic = Map.groupBy(alike, ({ topics }) => topics[0]!);
  const [most] = [...byTopic].toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0];
}
