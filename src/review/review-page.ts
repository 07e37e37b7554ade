import { formatDate } from '../arabic/dates.ts';
import { isolateText } from '../arabic/isolate.ts';
import { formatTime } from '../arabic/times.ts';
import { metaPolicy } from '../hosting/policy.ts';
import type { Translate } from '../strings.ts';
import { dayOf } from '../calendar/calendar-day.ts';
import type { ChangedDate, Comparison, DeletedPage } from './compare.ts';
import { changedPages } from './changed-pages.ts';
import { html, type Html } from './html.ts';
import type { SiteManifest, SitePage } from './manifest-schema.ts';
import { code, link, pathOf, section, text } from './mixed-html.ts';
import type { Review } from './review.ts';
import { sharePreviews, type SharePreviewOptions } from './share-previews.ts';
import { formatCounts, formatFate, formatItemDate, formatSizes } from './review-words.ts';

export interface ReviewPageOptions extends SharePreviewOptions {
  /** IANA name of the time zone in which times are shown. */
  timeZone: string;
  /** Addresses of the site's style sheets and fonts. */
  styles: readonly string[];
  fonts: readonly string[];
}

/** Writes the page that shows a review. It suits phones, and works without scripts. */
export function writeReviewPage(review: Review, options: ReviewPageOptions): string {
  const { t, styles, fonts } = options;
  const { comparison } = review;
  const title = t('review.title');
  const body = comparison
    ? [
        summary(comparison, t),
        dates(comparison.dates, t),
        deleted(comparison, options),
        changedPages(review, options),
        pageList(t('review.addedTitle'), comparison.added, options),
        moved(comparison, options),
        identities(comparison, t),
        headers(comparison, t),
      ]
    : [html`<p class="note">${text(review.trouble ?? t('review.noBase'))}</p>`];
  return `<!doctype html>\n${
    html`<html lang="ar" dir="rtl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${metaPolicy}" />
        <title>${isolateText(t('site.titlePattern', { page: title }))}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        ${fonts.map((address) => html`<link rel="preload" href="${address}" as="font" type="font/woff2" crossorigin />`)}
        ${styles.map((address) => html`<link rel="stylesheet" href="${address}" />`)}
      </head>
      <body class="review">
        <a class="skip" href="#content">${t('nav.skip')}</a>
        <header class="preview">${t('preview.banner')}</header>
        <main id="content">
          <h1>${title}</h1>
          ${builds(review, options)} ${body} ${sharePreviews(review.cards, options)} ${advice(review, t)}
        </main>
        <footer><a href="${options.basePath}">${t('review.toSite')}</a></footer>
      </body>
    </html>`.source
  }\n`;
}

function builds({ head, base }: Review, { t, timeZone }: ReviewPageOptions): Html {
  const built = ({ builtAt, branch, commit }: SiteManifest): string => {
    if (builtAt === null) return '';
    const clock = Date.parse(builtAt);
    const when = t('preview.built', {
      date: formatDate(dayOf(clock, timeZone)),
      time: formatTime(clock, timeZone),
    });
    return branch && commit ? `${t('preview.of', { branch, commit: commit.slice(0, 7) })} ${when}` : when;
  };
  return html`<dl class="builds">
    <div>
      <dt>${t('review.this')}</dt>
      <dd>${text(built(head))}</dd>
    </div>
    ${
      base &&
      html`<div>
        <dt>${t('review.base')}</dt>
        <dd>
          ${
            base.address === undefined
              ? code(base.name)
              : html`<a href="${base.address}" dir="ltr" lang="en">${base.address}</a>`
          }
          ${text(built(base.manifest))}
        </dd>
      </div>`
    }
  </dl>`;
}

function summary(comparison: Comparison, t: Translate): Html {
  const lines = [...formatCounts(comparison, t), formatSizes(comparison.bytes, t)];
  return html`<ul class="summary">
    ${lines.map((line) => html`<li>${text(line)}</li>`)}
  </ul>`;
}

function dates(changes: readonly ChangedDate[], t: Translate): Html | undefined {
  if (changes.length === 0) return undefined;
  const groups = Map.groupBy(changes, ({ was, is }) => (is ?? was)!.title);
  return section(
    t('review.datesTitle'),
    html`<table>
      <thead>
        <tr>
          <th scope="col">${t('review.item')}</th>
          <th scope="col">${t('review.before')}</th>
          <th scope="col">${t('review.after')}</th>
        </tr>
      </thead>
      ${[...groups].map(
        ([title, items]) =>
          html`<tbody>
            <tr>
              <th scope="rowgroup" colspan="3">${text(title)}</th>
            </tr>
            ${items.map(
              ({ was, is }) =>
                html`<tr>
                  <th scope="row">${text((is ?? was)!.label)}</th>
                  <td>${text(formatItemDate(was, t))}</td>
                  <td>${text(formatItemDate(is, t))}</td>
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>`,
  );
}

function deleted(comparison: Comparison, { t }: ReviewPageOptions): Html | undefined {
  if (comparison.deleted.length === 0) return undefined;
  const line = (one: DeletedPage): Html =>
    html`<li>
      ${pathOf(one.page)} ${text(one.page.title)}
      <strong>${text(formatFate(one, t, one.sentTo ?? ''))}</strong>
    </li>`;
  return section(
    t('review.deletedTitle'),
    html`<ul>
      ${comparison.deleted.map(line)}
    </ul>`,
  );
}

function pageList(
  title: string,
  pages: readonly SitePage[],
  { basePath }: ReviewPageOptions,
): Html | undefined {
  if (pages.length === 0) return undefined;
  return section(
    title,
    html`<ul>
      ${pages.map((page) => html`<li>${link(page, basePath)}</li>`)}
    </ul>`,
  );
}

function moved(comparison: Comparison, { t, basePath }: ReviewPageOptions): Html | undefined {
  if (comparison.moved.length === 0) return undefined;
  return section(
    t('review.movedTitle'),
    html`<ul>
      ${comparison.moved.map(({ from, to }) => html`<li>${pathOf(from)} ← ${link(to, basePath)}</li>`)}
    </ul>`,
  );
}

function identities({ identities: changes }: Comparison, t: Translate): Html | undefined {
  if (changes.length === 0) return undefined;
  return section(
    t('review.identitiesTitle'),
    html`<p>${t('review.identitiesNote')}</p>`,
    changes.map(
      ({ path, added, gone }) =>
        html`<details>
          <summary>
            ${pathOf({ path })} ${t('review.countIdentities', { added: added.length, gone: gone.length })}
          </summary>
          ${lines(added, gone)}
        </details>`,
    ),
  );
}

function headers({ headers: { added, gone } }: Comparison, t: Translate): Html | undefined {
  if (added.length === 0 && gone.length === 0) return undefined;
  return section(t('review.headersTitle'), lines(added, gone));
}

function lines(added: readonly string[], gone: readonly string[]): Html {
  return html`<ul class="lines" dir="ltr" lang="en">
    ${gone.map((line) => html`<li><del>${line}</del></li>`)}${added.map(
      (line) => html`<li><ins>${line}</ins></li>`,
    )}
  </ul>`;
}

function advice({ advice: problems }: Review, t: Translate): Html {
  return section(
    t('review.adviceTitle'),
    problems.length === 0
      ? html`<p>${t('review.noAdvice')}</p>`
      : html`<ul>
          ${problems.map(
            ({ file, line, message }) => html`<li>${code(`${file}:${line}`)} ${text(message)}</li>`,
          )}
        </ul>`,
  );
}
