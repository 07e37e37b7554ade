import { markContents } from './contents.ts';
import { addHeadingLinks } from './heading-links.ts';
import { offerListening } from './listen.ts';
import style from './tools.css?inline';

/** What a reader finds on the page of an article, and on no other. */
const place = document.querySelector<HTMLElement>('[data-reading-tools]');
const article = place?.closest('article');
if (place && article) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  markContents();
  addHeadingLinks(article, place.dataset);
  offerListening(article, place);
}
