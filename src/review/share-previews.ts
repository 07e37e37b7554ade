import type { Translate } from '../strings.ts';
import { html, type Html } from './html.ts';
import { href, latin, section, text } from './mixed-html.ts';
import type { ShareCard } from './review.ts';

export interface SharePreviewOptions {
  t: Translate;
  /** Path under which the pages were built; begins and ends with a slash. */
  basePath: string;
  /** Host of the published site, as cards name it. */
  host: string;
}

/** Share cards in the layouts of WhatsApp, X and Telegram, with texts cut off as they are there. */
export function sharePreviews(
  all: readonly ShareCard[],
  { t, basePath, host }: SharePreviewOptions,
): Html | undefined {
  if (all.length === 0) return undefined;
  const picture = ({ image, alt }: ShareCard): Html =>
    html`<img src="${image}" alt="${alt}" width="1200" height="630" loading="lazy" />`;
  const card = (one: ShareCard): Html =>
    html`<article class="shared">
      <h3><a href="${href(one.path, basePath)}">${text(one.title)}</a></h3>
      <div class="apps">
        <figure class="whatsapp">
          <figcaption>${latin('WhatsApp')}</figcaption>
          ${picture(one)}<b>${text(one.title)}</b><span>${text(one.description)}</span
          ><small dir="ltr" lang="en">${host}</small>
        </figure>
        <figure class="x">
          <figcaption>${latin('X')}</figcaption>
          ${picture(one)}<b>${text(one.title)}</b><small dir="ltr" lang="en">${host}</small>
        </figure>
        <figure class="telegram">
          <figcaption>${latin('Telegram')}</figcaption>
          <small>${t('site.name')}</small><b>${text(one.title)}</b
          ><span>${text(one.description)}</span>${picture(one)}
        </figure>
      </div>
    </article>`;
  return section(t('review.cardsTitle'), all.map(card));
}
