import type { Choices } from '../../search/format/choices.ts';
import type { SearchAnswer } from '../../search/read/engine.ts';
import type { PanelAids } from './panel-aids.ts';

/**
 * Shows the choices by which an answer can be narrowed, once they come into view or something is chosen, and from then on those of
 * each answer. On a telephone they are folded, and most readers never open them: what they are made of is not loaded before.
 *
 * @returns what tells of an answer, with what is chosen, and whether it is still the last
 */
export function showChoicesInView(
  fold: HTMLElement,
  loadAids: () => Promise<PanelAids | undefined>,
): (found: SearchAnswer, choices: Choices, isLast: () => boolean) => void {
  let isWanted = false;
  let showLast: (() => Promise<void>) | undefined;
  new IntersectionObserver(([fields], observer) => {
    if (!fields!.isIntersecting) return;
    observer.disconnect();
    isWanted = true;
    void showLast?.();
  }).observe(fold.querySelector('fieldset')!);

  return (found, choices, isLast) => {
    isWanted ||= Object.keys(choices).length > 0;
    showLast = async () => {
      const [counts, aids] = await Promise.all([found.countChoices().catch(() => undefined), loadAids()]);
      if (isLast() && counts) aids?.choices.show(counts, choices);
    };
    if (isWanted) void showLast();
  };
}
