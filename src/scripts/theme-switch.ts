type Theme = 'day' | 'night';

const root = document.documentElement;
const night = matchMedia('(prefers-color-scheme: dark)');

function current(): Theme {
  const chosen = root.dataset['theme'];
  if (chosen === 'day' || chosen === 'night') return chosen;
  return night.matches ? 'night' : 'day';
}

function choose(theme: Theme): void {
  root.dataset['theme'] = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage is closed; the choice holds for this page.
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
  // A name that turns with the theme is not said again when it is pressed; that it is pressed is.
  const show = (): void => {
    button.ariaPressed = String(current() === 'night');
  };
  button.addEventListener('click', () => {
    choose(current() === 'day' ? 'night' : 'day');
    show();
  });
  night.addEventListener('change', show);
  show();
  button.hidden = false;
}

// A module: what it names is its own.
export {};
