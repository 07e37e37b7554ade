/**
 * On the search page: puts the query of the address into the field, says that it is searched for, and asks for what the
 * search will need, before the search itself is loaded. On a slow line that is seconds earlier.
 */
const panel = document.querySelector('[data-search]');
const query = new URLSearchParams(location.search).get('q')?.trim();
if (panel && query) {
  panel.querySelector('input').value = query.slice(0, 200);
  panel.querySelector('[data-search-visible]').textContent = JSON.parse(panel.dataset.words).loading;
  panel.querySelector('[data-results]').dataset.state = 'loading';
  const link = document.createElement('link');
  Object.assign(link, {
    rel: 'preload',
    as: 'fetch',
    crossOrigin: 'anonymous',
    href: `${panel.dataset.index}search.json`,
  });
  document.head.append(link);
}
