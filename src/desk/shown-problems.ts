import type { Problem } from '../check/problem.ts';

/** By this event the page asks the development server what is wrong now. */
export const ASK_EVENT = 'uful:ask-problems';

/** By this event the server tells every page what is wrong. */
export const SHOW_EVENT = 'uful:problems';

/** What the content check has found, on its way to a page. */
export interface ShownProblems {
  /** Path of the content tree from the folder of the project. */
  contentDir: string;
  problems: readonly Problem[];
}
