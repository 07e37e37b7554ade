// Runs before the first paint, so that no choice of the reader's flashes. The policy allows no inline code.
{
  const root = document.documentElement.dataset;
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'day' || theme === 'night') root.theme = theme;
    const size = localStorage.getItem('text-size');
    if (size === 'large' || size === 'largest') root.textSize = size;
  } catch {
    // Storage is closed.
  }
}
