import { createHash } from 'node:crypto';
import type { ChangeEntry } from '../schemas/retirement.ts';

/** Length of a digest, enough to tell apart the few changes or items of one announcement. */
const DIGITS = 8;

/**
 * The permanent identifier of a change within its announcement, made of its kind, its date and the items that it concerns.
 * It does not depend on its note, on other changes or on their order, all of which may be edited later.
 */
export function identifyChange({ kind, on, items }: Pick<ChangeEntry, 'kind' | 'on' | 'items'>): string {
  return [kind, on, ...(items ? [digest(items.toSorted())] : [])].join('-');
}

/** A short digest of names, for identifiers in which only letters, digits and hyphens are allowed. */
export function digest(names: readonly string[]): string {
  return createHash('sha256').update(names.join('\n')).digest('hex').slice(0, DIGITS);
}
