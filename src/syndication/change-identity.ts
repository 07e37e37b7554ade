import { createHash } from 'node:crypto';
import type { ChangeEntry } from '../schemas/retirement.ts';

/** The characters of a digest that tell a handful of changes, or of items, of one announcement apart. */
const DIGITS = 8;

/**
 * What identifies a later change within its announcement for ever: its kind, its date and the items that it
 * touches. Other changes, their order and the words of its note have no part in it, so that it survives them.
 */
export function identifyChange({ kind, on, items }: Pick<ChangeEntry, 'kind' | 'on' | 'items'>): string {
  return [kind, on, ...(items ? [digest(items.toSorted())] : [])].join('-');
}

/** A short digest of names, for identifiers that may hold letters, digits and hyphens alone. */
export function digest(names: readonly string[]): string {
  return createHash('sha256').update(names.join('\n')).digest('hex').slice(0, DIGITS);
}
