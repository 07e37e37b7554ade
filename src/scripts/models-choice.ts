/** An id of a model, as `docs/contracts/urls.md` promises it. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** What tells a fragment with a choice from one that is a place in the page. */
const CHOICE = /^#use=/u;

/** Whether a fragment holds a choice. */
export function isChoice(hash: string): boolean {
  return CHOICE.test(hash);
}

/**
 * The models that a reader has ticked, from the fragment of the address (`#use=gpt-4o,o3`), each once, in the order in
 * which they stand there. They are in the fragment because browsers send no fragment to the host.
 *
 * @returns every part, also what cannot be an id, so that the page can say that it does not know it
 */
export function parseChosen(hash: string): string[] {
  if (!isChoice(hash)) return [];
  const parts = decode(hash.replace(CHOICE, '')).split(',');
  return [...new Set(parts.map((part) => part.trim()).filter(Boolean))];
}

/** The fragment of some models; empty for none. What is no id would not come back from an address as it was. */
export function formatChosen(ids: Iterable<string>): string {
  const written = [...ids].filter((id) => ID.test(id)).join(',');
  return written && `#use=${written}`;
}

/** Writes a choice into the address in place of the one that was there. */
export function writeChosen(ids: Iterable<string>): void {
  const { pathname, search } = location;
  history.replaceState(history.state, '', formatChosen(ids) || `${pathname}${search}`);
}

/** A fragment may hold anything, also what is no encoding. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
