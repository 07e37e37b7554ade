/** Marks in the list of contents the section that is being read: the last that begins in the upper third of the screen. */
export function markContents(): void {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const mark = (): void => {
    const begun = [...links.keys()].filter(
      (heading) => heading.getBoundingClientRect().top <= innerHeight / 3,
    );
    for (const [heading, link] of links) {
      if (heading === begun.at(-1)) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66.6% 0px' });
  for (const heading of links.keys()) observer.observe(heading);
}
