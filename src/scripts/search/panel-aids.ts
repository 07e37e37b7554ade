import type { Choices } from '../../search/format/choices.ts';
import { startChoices, type ChoiceFields } from './choices.ts';
import { orCompleted } from './half-name.ts';
import { toNear, toOffers } from './offers.ts';
import { rememberQuery } from './recent-queries.ts';
import { startResultKeys } from './result-keys.ts';
import { startStart } from './start.ts';
import { startSuggestions, type Suggestions } from './suggestions.ts';
import type { SearchWords } from './words.ts';

/**
 * What a panel has beside the results of an ordinary query: completions, choices, keys, ways on where nothing is found, what
 * stands in it when it is empty. It is a file of its own, which is loaded when the first of them is needed.
 */
export interface PanelAids {
  suggestions: Suggestions;
  choices: ChoiceFields;
  showStart: () => void;
  toOffers: typeof toOffers;
  toNear: typeof toNear;
  orCompleted: typeof orCompleted;
  rememberQuery: typeof rememberQuery;
  /** Loads the code that further queries may need: it is there then without a network, or after a newer build. */
  prepare: () => Promise<void>;
}

/** What the reader does with them. */
export interface AidActions {
  choose: (query: string) => void;
  narrow: (choices: Choices) => void;
}

export function startAids(root: HTMLElement, words: SearchWords, { choose, narrow }: AidActions): PanelAids {
  const find = <T extends HTMLElement>(selector: string): T => root.querySelector<T>(selector)!;
  const input = find<HTMLInputElement>('input');
  const goOn = startResultKeys(find('[data-results]'), input);
  return {
    suggestions: startSuggestions(input, find('[data-search-told]'), words.suggestions, { choose, goOn }),
    choices: startChoices(find('[data-search-fold]'), words, narrow),
    showStart: startStart(find('[data-search-start]')),
    toOffers,
    toNear,
    orCompleted,
    rememberQuery,
    prepare,
  };
}

async function prepare(): Promise<void> {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData === true) return;
  await Promise.allSettled([
    import('../../search/read/about-titles.ts'),
    import('../../search/read/complete.ts'),
    import('../../search/read/date-hits.ts'),
    import('../../search/read/dates.ts'),
    import('../../search/read/facets.ts'),
    import('../../search/read/fallback.ts'),
    import('../../search/read/near.ts'),
  ]);
}
