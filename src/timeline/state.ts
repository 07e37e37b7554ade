/** The states of the record, in the order of the sun's day. */
export const states = [
  'active',
  'announced',
  'partly-announced',
  'undated',
  'unknown',
  'partly-retired',
  'retired',
  'restored',
] as const;

/**
 * - `active`: in use, nothing announced (or the removal was called off before it took effect)
 * - `announced`: a shutdown date is set and lies ahead
 * - `partly-announced`: that is so for a part alone: a dated snapshot, one of several surfaces
 * - `undated`: retirement announced without a date, or with an earliest date only
 * - `unknown`: nothing was announced when it was last read of, and that was before the day
 * - `partly-retired`: a part is gone (a snapshot, a surface, all regions but one), and of the rest that is not so or
 *   not known
 * - `retired`: the shutdown date is reached; a model counts as retired from that day on
 * - `restored`: brought back after it had been removed
 */
export type State = (typeof states)[number];

const ending: readonly State[] = ['announced', 'partly-announced'];
const gone: readonly State[] = ['retired', 'partly-retired'];
/** What goes, or has a day on which it does: of such members alone the whole can be said to end. */
const wholly: readonly State[] = ['announced', 'undated', 'retired'];
// What a group shows where none of its members goes: what is remarkable, then the rest.
const others: readonly State[] = ['restored', 'undated', 'unknown', 'active'];

/**
 * The one state that stands for several items, lives or snapshots. It says no more than is so of all of them: a group
 * is retired only when every member is, and where only a part goes it says so.
 */
export function summarise(members: readonly State[]): State {
  if (members.length === 0) return 'active';
  if (members.every((state) => state === 'retired')) return 'retired';
  if (members.some((state) => ending.includes(state))) {
    return members.every((state) => wholly.includes(state)) ? 'announced' : 'partly-announced';
  }
  if (members.some((state) => gone.includes(state))) return 'partly-retired';
  return others.find((state) => members.includes(state)) ?? 'active';
}

/** Whether an announcement in this state was taken back before it took effect; what became of it since may not be known. */
export function isCalledOff(state: State): boolean {
  return state === 'active' || state === 'unknown';
}

/** The state of what only a part of it goes by. */
export function stateOfPart(part: State): State {
  if (part === 'announced') return 'partly-announced';
  return part === 'retired' ? 'partly-retired' : part;
}
