import { FACET_NAMES, type Choices, type FacetName } from '../../search/format/choices.ts';
import type { FacetCounts } from '../../search/read/facets.ts';
import { formatNumber } from '../../arabic/numbers.ts';
import { isolateText } from '../../arabic/isolate.ts';
import { toNodes } from './text.ts';
import type { SearchWords } from './words.ts';

/** The selects by which results are narrowed. */
export interface ChoiceFields {
  /** Fills the selects with the choices that an answer leaves, and shows them if there is anything to choose. */
  show(facets: FacetCounts, choices: Choices): void;
}

/** Brings the selects to life; `change` is called with all choices when the reader has made one. What is chosen stands on the fold. */
export function startChoices(
  fold: HTMLDetailsElement,
  words: SearchWords,
  change: (choices: Choices) => void,
): ChoiceFields {
  const group = fold.querySelector('fieldset')!;
  const summary = fold.querySelector('summary')!;
  const selects = new Map<FacetName, HTMLSelectElement>(
    FACET_NAMES.map((name) => [name, group.elements.namedItem(name) as HTMLSelectElement]),
  );
  group.addEventListener('change', () => {
    const chosen = [...selects].flatMap(([name, { value }]) => (value === '' ? [] : [[name, value]]));
    change(Object.fromEntries(chosen) as Choices);
  });

  const labelOf = ({ id, name }: { id: string; name?: string | undefined }): string =>
    name ?? words.types[id as keyof SearchWords['types']];

  return {
    show(facets, choices) {
      for (const [name, select] of selects) {
        const [all] = select.options;
        const options = facets[name].map(({ id, name: own, count }) => {
          const text = words.option
            .replace('{name}', () => labelOf({ id, name: own }))
            .replace('{count}', formatNumber(count));
          return new Option(isolateText(text), id);
        });
        select.replaceChildren(all!, ...options);
        select.value = choices[name] ?? '';
        // One choice narrows nothing, unless it is the one that was made.
        select.disabled = options.length < 2 && choices[name] === undefined;
      }
      fold.hidden = FACET_NAMES.every((name) => facets[name].length === 0);
      const chosen = FACET_NAMES.flatMap((name) => {
        const facet = facets[name].find(({ id }) => id === choices[name]);
        return facet ? [labelOf(facet)] : [];
      });
      const text = words.narrowed.replace('{chosen}', () => chosen.join('، '));
      summary.replaceChildren(...toNodes(chosen.length > 0 ? text : words.narrow));
    },
  };
}
