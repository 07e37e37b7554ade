/** Whether a name means one dated snapshot, or is an alias for whatever version OpenAI currently points it to. */
export interface KindOfName {
  name: string;
  kind: 'snapshot' | 'alias';
}

/** OpenAI's names of snapshots end with the day (gpt-5-2025-08-07) or, until 2024, with month and day (gpt-4-0314). */
const DATED = /-(?:\d{4}-\d{2}-\d{2}|\d{4})(?:-preview)?$/u;

/** Tells dated snapshots from aliases by the form of the name. */
export function kindOfName(name: string): KindOfName {
  return { name, kind: DATED.test(name) ? 'snapshot' : 'alias' };
}

/** The names of a model other than the one that is shown. An Arabic label is shown instead of the name unless it contains it. */
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
