import type { PluralForm } from '../../arabic/plurals.ts';
import type { PageFacts } from '../../search/format/facts.ts';

/** A sentence in the six forms that a count takes. */
export type Forms = Readonly<Record<PluralForm, string>>;

/** The words that the search puts into the page, written into the panel when it is built. */
export interface SearchWords {
  idle: string;
  loading: string;
  found: Forms;
  foundNamed: Forms;
  foundOpen: Forms;
  nameOfPart: string;
  corrected: Forms;
  insist: string;
  didYouMean: string;
  noneInChoices: string;
  noneOfAll: string;
  leftOut: Forms;
  mentions: Forms;
  answerSource: string;
  part: string;
  onlyStopWords: string;
  noWords: string;
  oneLetter: string;
  count: Forms;
  option: string;
  narrow: string;
  narrowed: string;
  released: string;
  inSection: string;
  suggestions: string;
  close: string;
  types: Readonly<Record<PageFacts['type'], string>>;
  marks: MarkWords;
}

/** The words of the bar that stands on a page whose words are marked. */
export interface MarkWords {
  shown: Forms;
  off: string;
}
