const TYPING_PAUSE_MS = 150;

/** Calls back with what is in a field once the typing in it pauses; a word that is still being composed is none yet. */
export function whenTyped(field: HTMLInputElement, tell: (words: string) => void): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(pause);
    pause = setTimeout(() => tell(field.value.trim()), TYPING_PAUSE_MS);
  });
}
