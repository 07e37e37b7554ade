import { formatDate } from '../arabic/dates.ts';
import { splitRuns } from '../arabic/isolate.ts';
import { formatNumber } from '../arabic/numbers.ts';
import { pluralForm } from '../arabic/plurals.ts';
import { createSearchEngine, type SearchAnswer, type SearchHit } from '../search/read/engine.ts';
import type { MarkedText } from '../search/read/excerpt.ts';
import { isDay, isMonth } from '../timeline/calendar-day.ts';

interface Words {
  idle: string;
  loading: string;
  found: Record<string, string>;
  corrected: Record<string, string>;
  types: Record<SearchHit['facts']['type'], string>;
}

type PanelState = 'idle' | 'loading' | 'done' | 'error';

const PAGE_SIZE = 10;

const panel = document.querySelector<HTMLElement>('[data-search]');
if (panel) startSearchPage(panel);

function startSearchPage(root: HTMLElement): void {
  const find = <T extends HTMLElement>(selector: string): T => root.querySelector<T>(selector)!;
  const form = find<HTMLFormElement>('form');
  const input = find<HTMLInputElement>('input');
  const list = find('[data-results]');
  const summary = find('[data-search-summary]');
  const none = find('[data-search-none]');
  const failure = find('[data-search-error]');
  const more = find<HTMLButtonElement>('[data-search-more]');
  const words = JSON.parse(root.dataset['words'] ?? '{}') as Words;
  const engine = createSearchEngine(new URL(root.dataset['index']!, location.href).href);
  // Each run has a number, so that a slow answer to an older query is dropped.
  let run = 0;
  let shown = 0;
  let results: SearchAnswer | undefined;

  const setState = (state: PanelState, message: string): void => {
    list.dataset['state'] = state;
    summary.replaceChildren(...isolated(message));
    failure.hidden = state !== 'error';
    none.hidden = !(state === 'done' && results?.total === 0);
    more.hidden = !(state === 'done' && results !== undefined && shown < results.total);
  };

  const showMore = async (mine: number): Promise<void> => {
    if (!results) return;
    const hits = await results.load(shown, shown + PAGE_SIZE);
    if (mine !== run) return;
    list.append(...hits.map((hit) => toElement(hit, words, root.dataset['base']!)));
    shown += hits.length;
  };

  const search = async (): Promise<void> => {
    const query = input.value.trim();
    const mine = (run += 1);
    shown = 0;
    results = undefined;
    if (query === '') {
      list.replaceChildren();
      setState('idle', words.idle);
      return;
    }
    setState('loading', words.loading);
    try {
      const found = await engine.search(query);
      if (mine !== run) return;
      results = found;
      list.replaceChildren();
      await showMore(mine);
      if (mine !== run) return;
      const sentence = (found.corrected ? words.corrected : words.found)[pluralForm(found.total)] ?? '';
      setState(
        'done',
        sentence
          .replace('{count}', formatNumber(found.total))
          .replace('{query}', () => query)
          .replace('{corrected}', () => found.query),
      );
    } catch {
      if (mine !== run) return;
      list.replaceChildren();
      setState('error', '');
    }
  };

  const remember = (): void => {
    const url = new URL(location.href);
    if (input.value.trim()) url.searchParams.set('q', input.value.trim());
    else url.searchParams.delete('q');
    history.replaceState(null, '', url);
  };

  const restore = (): void => {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    void search();
  };

  input.addEventListener('input', () => {
    remember();
    void search();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    remember();
    void search();
  });
  more.addEventListener('click', async () => {
    const first = shown;
    await showMore(run);
    setState('done', summary.textContent ?? '');
    list.children[first]?.querySelector('a')?.focus();
  });
  addEventListener('popstate', restore);
  restore();
}

/** Text as nodes in which Latin stretches are isolated. */
function isolated(text: string): Node[] {
  return splitRuns(text).map((stretch) => {
    if (stretch.kind === 'plain') return document.createTextNode(stretch.text);
    const isolate = document.createElement('bdi');
    isolate.dir = 'ltr';
    if (stretch.kind === 'latin') isolate.lang = 'en';
    isolate.textContent = stretch.text;
    return isolate;
  });
}

function toElement({ url, facts, title, excerpt }: SearchHit, words: Words, base: string): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['result'] = facts.type;
  const link = document.createElement('a');
  link.className = 'title';
  link.href = base + url;
  link.append(...title.flatMap(toNodes));
  const about = document.createElement('p');
  about.className = 'about';
  about.append(labelled(words.types[facts.type]));
  if (facts.date && (isDay(facts.date) || isMonth(facts.date)))
    about.append(labelled(formatDate(facts.date)));
  const text = document.createElement('p');
  text.className = 'excerpt';
  text.append(
    excerpt.cutBefore ? '…' : '',
    ...excerpt.stretches.flatMap(toNodes),
    excerpt.cutAfter ? '…' : '',
  );
  item.append(link, about, text);
  return item;
}

function labelled(text: string): HTMLElement {
  const label = document.createElement('span');
  label.textContent = text;
  return label;
}

function toNodes({ text, marked }: MarkedText): Node[] {
  if (!marked) return isolated(text);
  const mark = document.createElement('mark');
  mark.append(...isolated(text));
  return [mark];
}
