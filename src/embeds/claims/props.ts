import type { ClaimsKind } from '../rules.ts';

/** What was said of one thing: by sources that disagree, twice by one source, or from time to time. */
export interface ClaimsProps {
  about: string;
  kind?: ClaimsKind;
}
