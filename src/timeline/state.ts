/** The five states of the record, in the order of the sun's day. */
export const states = ['active', 'announced', 'undated', 'retired', 'restored'] as const;

/**
 * - `active`: in use, nothing announced (or the removal was called off before it took effect)
 * - `announced`: a shutdown date is set and lies ahead
 * - `undated`: retirement announced without a date, or with an earliest date only
 * - `retired`: the shutdown date is reached; a model counts as retired from that day on
 * - `restored`: brought back after it had been removed
 */
export type State = (typeof states)[number];

// What a group shows when its members differ: what is still to come, then what is remarkable, then the rest.
const precedence: readonly State[] = ['announced', 'restored', 'retired', 'undated', 'active'];

/** The one state that stands for several. */
export function summarise(members: readonly State[]): State {
  return precedence.find((state) => members.includes(state)) ?? 'active';
}
