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
const ofGroup: readonly State[] = ['announced', 'restored', 'retired', 'undated', 'active'];

// A model that goes in steps is gone only when every step is done.
const ofSteps: readonly State[] = ['announced', 'undated', 'restored', 'active', 'retired'];

/** The one state that stands for several items or models. */
export function summarise(members: readonly State[]): State {
  return ofGroup.find((state) => members.includes(state)) ?? 'active';
}

/** The state of one life that is taken away in steps. */
export function summariseSteps(steps: readonly State[]): State {
  return ofSteps.find((state) => steps.includes(state)) ?? 'active';
}
