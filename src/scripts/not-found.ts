import type { KnownAddress } from '../syndication/known-addresses.ts';
import { nearAddresses, wordsOf } from './near-addresses.ts';
import { element, toNodes } from './search/text.ts';

const LIMIT = 4;

const root = document.querySelector<HTMLElement>('[data-not-found]');
if (root) void help(root);

/** Puts the words of the address into the search, and names the pages whose address is written most like it. */
async function help(place: HTMLElement): Promise<void> {
  const base = place.dataset['notFound']!;
  const asked = wordsOf(location.pathname.slice(new URL(base, location.href).pathname.length));
  // The page has an address of its own, which nobody asks for by mistake.
  if (asked === '' || asked === '404') return;
  const field = place.querySelector<HTMLInputElement>('input[name="q"]')!;
  field.value ||= asked;
  const response = await fetch(`${base}known-addresses.json`).catch(() => undefined);
  if (!response?.ok) return;
  const near = nearAddresses(asked, (await response.json()) as KnownAddress[], LIMIT);
  if (near.length === 0) return;
  const section = place.querySelector<HTMLElement>('[data-near]')!;
  section
    .querySelector('ul')!
    .append(
      ...near.map(([path, title]) =>
        element('li', {}, [element('a', { href: `${base}${path.slice(1)}` }, toNodes(title))]),
      ),
    );
  section.hidden = false;
}
