import { counted } from './counted.ts';
import { isOneLetter } from './sentences.ts';
import type { SearchWords } from './words.ts';

/** What a panel is doing; its list of results says so to styles and tests. */
export type Phase = 'idle' | 'loading' | 'done' | 'error' | 'outdated';

/** How many results there are, for what. */
export interface Shown {
  query: string;
  shown: number;
  total: number;
  /** Pages that only mention it, of which those who ask for more come last. */
  mentions: number;
}

/** The parts of a panel's markup, and which of them are seen in which phase. */
export type PanelView = ReturnType<typeof panelView>;

/** Screen readers are told when the typing has paused. */
const SAID_AFTER_MS = 500;
/** Where the choices stand in a row and hide nothing; the style has the same width. On a narrower screen they are folded. */
const WIDE = '(width >= 40rem)';

/** @param isBrief whether the search page has the rest: all results, and the choices that narrow them */
export function panelView(root: HTMLElement, words: SearchWords, isBrief: boolean) {
  const find = <T extends HTMLElement>(selector: string): T => root.querySelector<T>(selector)!;
  const parts = {
    input: find<HTMLInputElement>('input'),
    form: find<HTMLFormElement>('form'),
    list: find('[data-results]'),
    visible: find('[data-search-visible]'),
    offers: find('[data-search-offers]'),
    answer: find('[data-search-answer]'),
    none: find('[data-search-none]'),
    near: find('[data-search-near]'),
    fold: find<HTMLDetailsElement>('[data-search-fold]'),
    outdatedLink: find<HTMLAnchorElement>('[data-search-outdated] a'),
    widen: find('[data-search-widen]'),
    retry: find('[data-search-retry]'),
    more: find<HTMLButtonElement>('[data-search-more]'),
    all: find<HTMLAnchorElement>('[data-search-all]'),
  };
  const { list, visible, offers, answer, none, fold, more, all } = parts;
  const start = find('[data-search-start]');
  const said = find('[data-search-said]');
  const failure = find('[data-search-error]');
  const outdated = find('[data-search-outdated]');
  const moreResults = [...more.childNodes];
  let saying: ReturnType<typeof setTimeout> | undefined;

  const wide = matchMedia(WIDE);
  const unfold = (): void => {
    fold.open = wide.matches;
  };
  wide.addEventListener('change', unfold);
  unfold();

  return {
    ...parts,
    /** Says a sentence at once to those who see it, and to others when it has stood for a while. */
    say(sentence: readonly Node[]): void {
      visible.replaceChildren(...sentence);
      clearTimeout(saying);
      saying = setTimeout(() => {
        said.replaceChildren(...sentence.map((node) => node.cloneNode(true)));
      }, SAID_AFTER_MS);
    },
    /** Shows what belongs to a phase, and hides the rest. While the next results load, the last ones stay. */
    enter(phase: Phase, { query, shown, total, mentions }: Shown): void {
      list.dataset['state'] = phase;
      list.setAttribute('aria-busy', String(phase === 'loading'));
      if (phase !== 'idle') start.hidden = true;
      if (phase === 'loading') return;
      failure.hidden = phase !== 'error';
      outdated.hidden = phase !== 'outdated';
      none.hidden = phase !== 'done' || shown > 0 || isOneLetter(query);
      more.hidden = isBrief || phase !== 'done' || shown === 0 || shown >= total + mentions;
      more.replaceChildren(
        ...(shown < total ? moreResults : counted(words.mentions, total + mentions - shown)),
      );
      all.hidden = !isBrief || phase !== 'done' || shown === 0;
    },
    /** Takes away the last results with all that was said of them. */
    empty(): void {
      list.replaceChildren();
      offers.replaceChildren();
      answer.replaceChildren();
      answer.hidden = true;
      fold.hidden = true;
    },
  };
}
