/**
 * While the focus is in the timeline, `j` goes to the next announcement shown and `k` to the one before, as in readers
 * of feeds. Elsewhere single letters do nothing: people who speak to their machine would set them off (WCAG 2.1.4).
 */
const list = document.querySelector<HTMLElement>('[data-timeline]');

if (list) {
  list.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    // The letter keys have other letters on an Arabic keyboard; the key's place is the same.
    const step = event.code === 'KeyJ' ? 1 : event.code === 'KeyK' ? -1 : 0;
    if (step === 0) return;
    const entries = [...list.querySelectorAll<HTMLElement>('[data-retirement]:not([hidden])')];
    const current = entries.findIndex((entry) => entry.contains(document.activeElement));
    const next = current < 0 ? (step > 0 ? 0 : -1) : current + step;
    const link = entries[next]?.querySelector<HTMLAnchorElement>('[data-retirement-link]');
    if (!link) return;
    event.preventDefault();
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: 'center' });
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');
}
