import { createSearchEngine, type SearchAnswer, type SearchHit } from '../../search/read/engine.ts';
import { OutdatedPage, RenewedIndex } from '../../search/read/renewal.ts';
import { toAnswer } from './answer.ts';
import { showChoicesInView } from './choices-in-view.ts';
import type { PanelAids } from './panel-aids.ts';
import { panelView, type Phase } from './panel-view.ts';
import { returnTo, type Place } from './place.ts';
import { toResult } from './result.ts';
import { toSummary } from './sentences.ts';
import { addressOf, type SearchState } from './state.ts';
import { loadStyle } from './style.ts';
import { toNodes } from './text.ts';
import { rememberVisit } from './visit.ts';
import type { SearchWords } from './words.ts';

export interface PanelOptions {
  /** Results at once. */
  size: number;
  /** Whether the search page has the rest: all results, and the choices that narrow them. */
  isBrief?: boolean;
  /** Called when the reader has asked something else: letter by letter, or in one step. */
  changed?: (state: SearchState, how: 'typed' | 'asked') => void;
  /** Called once, when results are in the page and what further queries need is loaded. */
  settled?: () => void;
  /** Called when further results were asked for, with how many there are now. */
  grown?: (shown: number) => void;
}

/** The panel of the search page, or of the dialog. */
export interface SearchPanel {
  input: HTMLInputElement;
  /** Shows the answer to something, with at least so many results, and at a place among them. */
  ask(state: SearchState, least?: number, place?: Place): void;
  /** Takes up what stands in the field, whose text stays as it is. */
  take(): void;
}

/** The engine looks at no more of a query. */
const LONGEST = 200;
const SUGGESTIONS = 5;
/** Results that are shown as soon as they are there, when all have to be loaded. */
const FIRST = 3;
/** A faster answer needs no word of waiting. */
const LOADING_AFTER_MS = 250;
/** What further queries need is no part of the first answer. */
const PREPARED_AFTER_MS = 1000;

/** Brings a panel to life. Nothing is loaded before the first query. */
export function startPanel(root: HTMLElement, options: PanelOptions): SearchPanel {
  const { size, isBrief = false, changed, settled, grown } = options;
  const { base, index, style } = root.dataset as Record<'base' | 'index' | 'style', string>;
  const words = JSON.parse(root.dataset['words']!) as SearchWords;
  const view = panelView(root, words, isBrief);
  const { input, list, answer: answerBox, near, fold, more, all } = view;
  const engine = createSearchEngine(new URL(index, location.href).href, import.meta.env.SEARCH_EDITION);
  const styled = loadStyle(style);
  const hitOf = new WeakMap<Element, SearchHit>();

  let state: SearchState = { query: '', asTyped: false, choices: {} };
  let answer: SearchAnswer | undefined;
  let shown = 0;
  // The first answer waits for the index, and says so at once.
  let isWarm = false;
  // Each run has a number, so that a slow answer to an older question is dropped.
  let run = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const enter = (phase: Phase): void => {
    clearTimeout(waiting);
    const { total = 0, mentions = 0 } = answer ?? {};
    view.enter(phase, { query: state.query, shown, total, mentions });
    if (phase === 'idle') void showStart();
  };
  const clear = (phase: Phase, sentence: string): void => {
    answer = undefined;
    shown = 0;
    view.empty();
    view.say(toNodes(sentence));
    enter(phase);
  };
  const fail = (error: unknown): void => {
    view.outdatedLink.href = addressOf(state, all.href);
    clear(error instanceof OutdatedPage ? 'outdated' : 'error', '');
  };
  const toItems = (hits: readonly SearchHit[]): HTMLLIElement[] =>
    hits.map((hit) => {
      const item = toResult(hit, words, base);
      hitOf.set(item, hit);
      return item;
    });

  let loadingAids: Promise<PanelAids | undefined> | undefined;
  /** What is not needed by every query; undefined where it cannot be had, and then the search goes on without. */
  const loadAids = (): Promise<PanelAids | undefined> => {
    loadingAids ??= import('./panel-aids.ts').then(
      ({ startAids }) =>
        startAids(root, words, {
          choose: (query) => ask({ ...state, query, asTyped: false }, 'asked'),
          narrow: (choices) => ask({ ...state, choices }, 'asked'),
        }),
      () => (loadingAids = undefined),
    );
    return loadingAids;
  };
  const showStart = async (): Promise<void> => {
    const [aids] = await Promise.all([loadAids(), styled]);
    if (list.dataset['state'] === 'idle') aids?.showStart();
  };
  // Titles come when they come; nothing waits for them.
  const showNear = async (mine: number): Promise<void> => {
    near.hidden = true;
    if (view.none.hidden) return;
    const [queries, aids] = await Promise.all([engine.near(state.query).catch(() => []), loadAids()]);
    if (mine !== run || !aids) return;
    near.hidden = queries.length === 0;
    near.querySelector('ul')!.replaceChildren(...aids.toNear(queries));
  };
  const showChoices = showChoicesInView(fold, loadAids);
  /** An answer to which there is more to say than its results. */
  const findAnswer = async ({ query, choices }: SearchState): Promise<[SearchAnswer, PanelAids?]> => {
    const typed = await engine.search(query, choices);
    if (typed.total > 0 && !typed.corrected) return [typed];
    const aids = await loadAids();
    return aids ? [await aids.orCompleted(engine, typed, query, choices), aids] : [typed];
  };
  const prepare = async (): Promise<void> => {
    await (await loadAids())?.prepare();
    settled?.();
  };

  const search = async (least = 0, place?: Place): Promise<void> => {
    const mine = (run += 1);
    const asked = state;
    const isNarrowed = Object.keys(asked.choices).length > 0;
    if (asked.query === '') {
      clear('idle', words.idle);
      return;
    }
    enter('loading');
    const wait = (): void => view.visible.replaceChildren(...toNodes(words.loading));
    if (isWarm) waiting = setTimeout(wait, LOADING_AFTER_MS);
    else wait();
    try {
      const [found, aids] = await findAnswer(asked);
      if (mine !== run) return;
      const isRefused = found.corrected && asked.asTyped;
      const count = isRefused ? 0 : Math.max(Math.min(size, found.total), least);
      // On a slow line the first results are there a second before all are.
      const soon = isWarm || place ? count : Math.min(count, FIRST);
      const hits = await loadHits(found, 0, soon);
      await styled;
      if (mine !== run) return;
      answer = found;
      // Whoever has gone on into the results stays there when the same ones come again.
      const at = [...list.children].indexOf(document.activeElement!.closest('[data-result]')!);
      list.replaceChildren(...toItems(hits));
      list.children[at]?.querySelector('a')?.focus({ preventScroll: true });
      view.offers.replaceChildren(...(aids?.toOffers(found, asked, words) ?? []));
      answerBox.replaceChildren(...(found.answer && !isRefused ? toAnswer(found.answer, words, base) : []));
      answerBox.hidden = answerBox.childElementCount === 0;
      all.href = `${all.pathname}?${new URLSearchParams({ q: asked.query })}`;
      // Empty at first, they have their place.
      fold.hidden = isRefused || isBrief || (found.total === 0 && !isNarrowed);
      view.widen.hidden = !isNarrowed;
      clearTimeout(waiting);
      view.say(toSummary(found, asked, words));
      const rest = await loadHits(found, soon, count);
      if (mine !== run) return;
      list.append(...toItems(rest));
      shown = hits.length + rest.length;
      enter('done');
      if (!isWarm) setTimeout(() => void prepare(), PREPARED_AFTER_MS);
      isWarm = true;
      if (!fold.hidden) showChoices(found, asked.choices, () => mine === run);
      void showNear(mine);
      if (place) returnTo(list, place);
    } catch (error) {
      if (mine !== run) return;
      if (error instanceof RenewedIndex) await search(least, place);
      else fail(error);
    }
  };

  const ask = (next: SearchState, how: 'typed' | 'asked'): void => {
    state = next;
    if (how === 'asked') input.value = next.query;
    changed?.(next, how);
    void search();
  };
  const suggest = async (): Promise<void> => {
    const mine = run;
    // What cannot be completed can still be searched for; an empty field asks for nothing, the index neither.
    const completing = input.value.trim() === '' ? [] : engine.complete(input.value).catch(() => []);
    const [found, aids] = await Promise.all([completing, loadAids()]);
    // Whoever has gone on to search, with Enter say, wants no list any more, however late it comes.
    if (mine === run) aids?.suggestions.show(found.slice(0, SUGGESTIONS));
  };

  // Input methods of phones compose all the time, so what they have so far is searched for too.
  const take = (): void => {
    ask({ ...state, query: typedIn(input), asTyped: false }, 'typed');
    void suggest();
  };
  input.addEventListener('input', take);
  input.addEventListener('focus', () => void loadAids(), { once: true });
  view.form.addEventListener('submit', () => {
    void loadingAids?.then((aids) => aids?.suggestions.close());
    // On a phone, the keyboard covers what was found.
    if (matchMedia('(pointer: coarse)').matches) input.blur();
    ask({ ...state, query: typedIn(input) }, 'asked');
  });
  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('[data-ask]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    ask({ ...state, query: link.dataset['ask']!, asTyped: link.dataset['asTyped'] !== undefined }, 'asked');
    input.focus();
  });
  view.widen.addEventListener('click', () => ask({ ...state, choices: {} }, 'asked'));
  view.retry.addEventListener('click', () => void search());
  const showMore = async (): Promise<void> => {
    const mine = run;
    const from = shown;
    const { total } = answer!;
    // The results first, and then those that only mention it.
    const to = from < total ? Math.min(from + size, total) : from + size;
    try {
      const hits = await loadHits(answer!, from, to);
      // Whoever taps twice asks for the same twice.
      if (mine !== run || from !== shown) return;
      list.append(...toItems(hits));
      shown += hits.length;
      enter('done');
      list.children[from]?.querySelector('a')?.focus();
      grown?.(shown);
    } catch (error) {
      if (mine !== run) return;
      if (error instanceof RenewedIndex) await search(to);
      else fail(error);
    }
  };
  more.addEventListener('click', () => void showMore());
  list.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    const hit = link && hitOf.get(link.closest('[data-result]')!);
    if (!hit) return;
    rememberVisit(link.pathname, hit, words.marks, style);
    const { query } = state;
    void loadAids().then((aids) => aids?.rememberQuery(query));
  });

  return {
    input,
    take,
    ask(next, least, place) {
      state = { ...next, query: next.query.trim().slice(0, LONGEST).toWellFormed() };
      input.value = state.query;
      void search(least, place);
    },
  };
}

/** Hits from one place to another, where those that only mention what was searched for come behind the results. */
async function loadHits(found: SearchAnswer, from: number, to: number): Promise<SearchHit[]> {
  const [results, mentions] = await Promise.all([
    found.load(from, to),
    to > found.total ? found.loadMentions(Math.max(0, from - found.total), to - found.total) : [],
  ]);
  return [...results, ...mentions];
}

function typedIn({ value }: HTMLInputElement): string {
  return value.trim().slice(0, LONGEST).toWellFormed();
}
