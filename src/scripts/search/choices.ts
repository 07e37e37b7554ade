import { FACET_NAMES, type Choices, type FacetCounts, type FacetName } from '../../search/read/facets.ts';
import { formatNumber } from '../../arabic/numbers.ts';
import { isolateText } from '../../arabic/isolate.ts';
import type { SearchWords } from './words.ts';

/** The selects by which results are narrowed. */
export interface ChoiceFields {
  /** Fills the selects with the choices that an answer leaves, and shows them if there is anything to choose. */
  show(facets: FacetCounts, choices: Choices): void;
  hide(): void;
}

/** Brings the selects to life; `change` is called with all choices when the reader has made one. */
export function startChoices(
  group: HTMLFieldSetElement,
  words: SearchWords,
  change: (choices: Choices) => void,
): ChoiceFields {
  const selects = new Map<FacetName, HTMLSelectElement>(
    FACET_NAMES.map((name) => [name, group.elements.namedItem(name) as HTMLSelectElement]),
  );
  group.addEventListener('change', () => {
    const chosen = [...selects].flatMap(([name, { value }]) => (value === '' ? [] : [[name, value]]));
    change(Object.fromEntries(chosen) as Choices);
  });

  return {
    show(facets, choices) {
      for (const [name, select] of selects) {
        const [all] = select.options;
        const options = facets[name].map(({ id, name: own, count }) => {
          const label = own ?? words.types[id as keyof SearchWords['types']];
          const text = words.option.replace('{name}', () => label).replace('{count}', formatNumber(count));
          return new Option(isolateText(text), id);
        });
        select.replaceChildren(all!, ...options);
        select.value = choices[name] ?? '';
        // One choice narrows nothing, unless it is the one that was made.
        select.disabled = options.length < 2 && choices[name] === undefined;
      }
      group.hidden = FACET_NAMES.every((name) => facets[name].length === 0);
    },
    hide() {
      group.hidden = true;
    },
  };
}
