/** What a name of a model stands for: one dated snapshot, or whatever its maker points the name at. */
export interface KindOfName {
  name: string;
  kind: 'snapshot' | 'alias';
}

/** OpenAI ends the names of snapshots with their day (gpt-5-2025-08-07) or, until 2024, its month and day (gpt-4-0314). */
const DATED = /-(?:\d{4}-\d{2}-\d{2}|\d{4})(?:-preview)?$/u;

/** Tells dated snapshots from general names, by the way in which OpenAI forms them. */
export function kindOfName(name: string): KindOfName {
  return { name, kind: DATED.test(name) ? 'snapshot' : 'alias' };
}

/** The names of a model beside the one that is shown for it: a label in Arabic hides the name, unless it holds it. */
export function otherNamesOf({
  name,
  label,
  aliases,
}: {
  name: string;
  label?: string | undefined;
  aliases: readonly string[];
}): readonly string[] {
  return label !== undefined && !label.includes(name) ? [name, ...aliases] : aliases;
}
