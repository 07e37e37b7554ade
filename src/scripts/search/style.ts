/** Loads the style of the search, which is no part of the site's own sheet; one that fails delays nothing. */
export async function loadStyle(address: string): Promise<void> {
  if (document.querySelector(`link[rel="stylesheet"][href="${CSS.escape(address)}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  await new Promise((done) => {
    link.addEventListener('load', done, { once: true });
    link.addEventListener('error', done, { once: true });
    document.head.append(link);
  });
}
