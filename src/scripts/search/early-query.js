/**
 * On the search page, before the first paint: asks for the font where it is at hand or near; asks for what a search will need, puts
 * the query of the address into the field and says that it is searched for, before the search itself is loaded. On a slow
 * line that is seconds earlier.
 */
{
  const { index, style, font } = document.currentScript.dataset;
  const query = new URLSearchParams(location.search).get('q')?.trim();
  const preload = (kind) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', ...kind }));
  const fill = () => {
    const panel = document.querySelector('[data-search]');
    const list = panel?.querySelector('[data-results]');
    // The panel is not there yet, or the search itself is.
    if (list?.dataset.state !== 'idle') return;
    const input = panel.querySelector('input');
    // As the search will make it; once there is text in the field, its hint would be seen to move.
    input.type = 'text';
    input.value = query.slice(0, 200);
    panel.querySelector('[data-search-visible]').textContent = JSON.parse(panel.dataset.words).loading;
    list.dataset.state = 'loading';
  };
  // Who comes from another page of the site has it; on a slow line, as far as the browser tells, it would delay others' answer by
  // most of a second, and without it the first page that they see is not in the site's face.
  const isSlow = /2g|3g/u.test(navigator.connection?.effectiveType);
  if (!isSlow || document.referrer.startsWith(`${location.origin}/`)) {
    preload({ as: 'font', type: 'font/woff2', crossOrigin: 'anonymous', href: font });
  }
  if (query) {
    preload({ as: 'fetch', crossOrigin: 'anonymous', href: `${index}search.json` });
    preload({ as: 'style', href: style });
    fill();
    if (document.readyState === 'loading')
      document.addEventListener('readystatechange', fill, { once: true });
  }
}
