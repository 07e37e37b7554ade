import { adoptSheet } from '../adopt-sheet.ts';
import { markContents } from './contents.ts';
import { addHeadingLinks } from './heading-links.ts';
import { linkButtons } from './link-button.ts';
import { offerListening } from './listen.ts';
import { paragraphLinks } from './paragraph-links.ts';
import { leadBack } from './source-marks.ts';
import tools from '../../styles/reading.css?inline';

/** What a reader finds on the page of an article, and on no other. */
const place = document.querySelector<HTMLElement>('[data-reading-tools]');
const article = place?.closest('article');
if (place && article) {
  const words = import.meta.env.READING_WORDS;
  adoptSheet(tools);
  const makeButton = linkButtons(article, words);
  markContents();
  addHeadingLinks(article, words, makeButton, paragraphLinks(article, words, makeButton));
  offerListening(article, place, words);
  leadBack(article, words);
}
