/**
 * An address with an announcement's id opens its row. Most browsers do that by themselves for what is inside a closed
 * <details>; this does it in the others, and when the row is hidden by a choice the choice gives way.
 */
function openAddressed(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const row = target?.closest('details');
  if (!target || !row) return;
  row.open = true;
  target.scrollIntoView();
}

addEventListener('hashchange', openAddressed);
openAddressed();
