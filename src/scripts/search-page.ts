import { formatDate } from '../arabic/dates.ts';
import { splitRuns } from '../arabic/isolate.ts';
import { formatNumber } from '../arabic/numbers.ts';
import { pluralForm } from '../arabic/plurals.ts';
import { createSearchEngine, type SearchHit, type SearchResults } from '../search/engine.ts';
import { isDay, isMonth } from '../timeline/calendar-day.ts';

interface Words {
  idle: string;
  loading: string;
  found: Record<string, string>;
  types: Record<SearchHit['type'], string>;
}

type PanelState = 'idle' | 'loading' | 'done' | 'error';

const PAGE_SIZE = 10;
const TYPING_PAUSE_MS = 120;

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
  const engine = createSearchEngine(root.dataset['base'] ?? '/');
  // Each run has a number, so that a slow answer to an older query is dropped.
  let run = 0;
  let shown = 0;
  let results: SearchResults | undefined;

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
    list.append(...hits.map((hit) => toElement(hit, words)));
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
      const sentence = words.found[pluralForm(found.total)] ?? '';
      setState(
        'done',
        sentence.replace('{count}', formatNumber(found.total)).replace('{query}', () => query),
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

  let pause: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(pause);
    pause = setTimeout(() => {
      remember();
      void search();
    }, TYPING_PAUSE_MS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
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

function toElement(hit: SearchHit, words: Words): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['result'] = hit.type;
  const title = document.createElement('a');
  title.className = 'title';
  title.href = hit.url;
  title.append(...isolated(hit.title));
  const about = document.createElement('p');
  about.className = 'about';
  about.append(labelled(words.types[hit.type]));
  if (hit.date && (isDay(hit.date) || isMonth(hit.date))) about.append(labelled(formatDate(hit.date)));
  const excerpt = document.createElement('p');
  excerpt.className = 'excerpt';
  excerpt.append(...excerptNodes(hit.excerpt));
  item.append(title, about, excerpt);
  return item;
}

function labelled(text: string): HTMLElement {
  const label = document.createElement('span');
  label.textContent = text;
  return label;
}

/** Pagefind's excerpt is escaped text with marks; it is read, never inserted, as HTML. */
function excerptNodes(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body;
  return [...parsed.childNodes].flatMap((node) => {
    if (node.nodeName !== 'MARK') return isolated(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.append(...isolated(node.textContent ?? ''));
    return [mark];
  });
}
