/// <reference types="vite/client" />
import type { Problem } from '../check/problem.ts';
import styles from './problem-panel.css?inline';
import { ASK_EVENT, SHOW_EVENT, type ShownProblems } from './shown-problems.ts';

// In development only: a panel over the page with what the content check finds. See `integrations/content-problems.ts`.

/** So many are listed; the terminal has the rest. */
const MOST = 40;

let panel: HTMLElement | undefined;

function show({ contentDir, problems }: ShownProblems): void {
  const mistakes = problems.filter(({ advice }) => !advice);
  if (mistakes.length === 0 && panel !== undefined) {
    panel.remove();
    panel = undefined;
    // A page that could not be made is not made again by itself.
    if (document.querySelector('vite-error-overlay') !== null) location.reload();
  }
  if (mistakes.length === 0) return;
  panel ??= openPanel();
  const root = panel.shadowRoot!;
  root.querySelector('summary')!.textContent = `ما يجب إصلاحه في المحتوى: ${mistakes.length}`;
  root
    .querySelector('ul')!
    .replaceChildren(...mistakes.slice(0, MOST).map((problem) => toItem(problem, contentDir)));
  root.querySelector('p')!.hidden = mistakes.length <= MOST;
}

/** The panel stands in the top layer, over Vite's own report of a page that could not be made. */
function openPanel(): HTMLElement {
  const host = document.createElement('uful-problems');
  host.setAttribute('popover', 'manual');
  host.lang = 'ar';
  host.dir = 'rtl';
  host.setAttribute('role', 'status');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const details = document.createElement('details');
  details.open = true;
  const more = document.createElement('p');
  more.textContent = 'والباقي في نافذة الأوامر.';
  details.append(document.createElement('summary'), document.createElement('ul'), more);
  root.append(details);
  document.body.append(host);
  host.showPopover();
  return host;
}

function toItem({ file, line, field, message }: Problem, contentDir: string): HTMLLIElement {
  const item = document.createElement('li');
  const place = document.createElement('code');
  place.dir = 'ltr';
  place.textContent = `${contentDir}/${file}:${line}`;
  const name = document.createElement('code');
  name.dir = 'ltr';
  name.textContent = field;
  const text = document.createElement('div');
  // What the proof-reader says is Arabic, and what the schemas say is English.
  text.dir = 'auto';
  text.textContent = message;
  item.append(place, ' ', name, text);
  return item;
}

if (import.meta.hot) {
  import.meta.hot.on(SHOW_EVENT, show);
  import.meta.hot.send(ASK_EVENT);
}
