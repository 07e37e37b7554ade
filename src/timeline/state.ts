/** The states of models, lives and announcements, in the order in which the site lists them. */
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
 * - `partly-announced`: the same, but only for a part: a dated snapshot, one of several surfaces
 * - `undated`: retirement announced without a date, or with an earliest date only
 * - `unknown`: nothing was announced, but the last source that confirms its use is older than the day
 * - `partly-retired`: a part is shut down (a snapshot, a surface, all regions but one), and the rest is not, or it is not
 *   known to be
 * - `retired`: shut down; a model counts as retired from the shutdown date on, that day included
 * - `restored`: brought back after it had been shut down
 */
export type State = (typeof states)[number];

const endingStates: readonly State[] = ['announced', 'partly-announced'];
const goneStates: readonly State[] = ['retired', 'partly-retired'];
/** The states of members that end as a whole. Only a group that has no other members is announced as a whole. */
const endingWholly: readonly State[] = ['announced', 'undated', 'retired'];
// The state of a group of which nothing ends: the first of these that one of its members has.
const otherStates: readonly State[] = ['restored', 'undated', 'unknown', 'active'];

/**
 * The one state that sums up several items, lives or snapshots. It never claims more than is true of all of them: a
 * group is retired only if every member is, and if only some members end, the state says that only a part does.
 */
export function summarise(members: readonly State[]): State {
  if (members.length === 0) return 'active';
  if (members.every((state) => state === 'retired')) return 'retired';
  if (members.some((state) => endingStates.includes(state))) {
    return members.every((state) => endingWholly.includes(state)) ? 'announced' : 'partly-announced';
  }
  if (members.some((state) => goneStates.includes(state))) return 'partly-retired';
  return otherStates.find((state) => members.includes(state)) ?? 'active';
}

/** Whether shutdown dates of what has this state lie ahead: beside «أُعلن إيقافه» a bare date would be read as that of the announcement. */
export function endsAhead(state: State): boolean {
  return endingStates.includes(state);
}

/** Whether a shutdown date says when this state began or ends: beside «عاد» and «متاح» it would be read as that of a return. */
export function isDatedByEnd(state: State): boolean {
  return endingStates.includes(state) || goneStates.includes(state);
}

/** Whether an announcement whose items have this state was called off before it took effect. */
export function isCalledOff(state: State): boolean {
  return state === 'active' || state === 'unknown';
}

/** The state of a whole, if only a part of it is known to have the state `part`. */
export function stateOfPart(part: State): State {
  if (part === 'announced') return 'partly-announced';
  return part === 'retired' ? 'partly-retired' : part;
}
