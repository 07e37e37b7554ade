/** The steps, the first of which is the site's own. */
const sizes = ['normal', 'large', 'largest'] as const;
type Size = (typeof sizes)[number];

/** The name of the way on from each size, and what is said of it when it comes. */
const words = import.meta.env.TEXT_SIZE_WORDS;

const root = document.documentElement;

function current(): Size {
  return sizes.find((size) => size === root.dataset['textSize']) ?? 'normal';
}

function choose(size: Size): void {
  if (size === 'normal') delete root.dataset['textSize'];
  else root.dataset['textSize'] = size;
  try {
    localStorage.setItem('text-size', size);
  } catch {
    // Storage is closed; the choice holds for this page.
  }
}

/** What stands at the top of the text, with its place on the screen, so that the reader does not lose the line. */
function keepPlace(change: () => void): void {
  const kept = [...document.querySelectorAll('main :is(p, h2, h3, li, tr, summary)')].find(
    (element) => element.getBoundingClientRect().top >= 0,
  );
  const before = kept?.getBoundingClientRect().top ?? 0;
  change();
  if (kept && scrollY > 0) scrollBy({ top: kept.getBoundingClientRect().top - before, behavior: 'instant' });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-text-size-switch]')) {
  // Without a role: Orca reads a status bar that is empty too, to whoever goes through the page line by line.
  const said = document.createElement('span');
  said.className = 'visually-hidden';
  said.ariaLive = 'polite';
  button.after(said);
  const show = (): void => {
    button.ariaLabel = words[current()][0];
  };
  button.addEventListener('click', () => {
    keepPlace(() => choose(sizes[(sizes.indexOf(current()) + 1) % sizes.length]!));
    show();
    said.textContent = words[current()][1];
  });
  show();
  button.hidden = false;
}

// A module: what it names is its own.
export {};
