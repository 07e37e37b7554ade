import { markContents } from './contents.ts';
import { addHeadingLinks } from './heading-links.ts';
import { offerListening } from './listen.ts';

/** What a reader finds on the page of an article, and on no other. */
const place = document.querySelector<HTMLElement>('[data-reading-tools]');
const article = place?.closest('article');
if (place && article) {
  markContents();
  addHeadingLinks(article, place.dataset);
  offerListening(article, place);
}
