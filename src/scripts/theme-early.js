// Runs before the first paint, so that a chosen palette never flashes. A classic script of its own,
// because the content policy allows no inline ones.
(function () {
  try {
    const chosen = localStorage.getItem('theme');
    if (chosen === 'day' || chosen === 'night') document.documentElement.dataset.theme = chosen;
  } catch {
    // Storage is closed to this page; the system's setting holds.
  }
})();
