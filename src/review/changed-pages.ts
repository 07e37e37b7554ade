import { html, Html } from './html.ts';
import { code, href, link, pathOf, section, text } from './mixed-html.ts';
import type { Review, ReviewedPage } from './review.ts';
import { formatSizes } from './review-words.ts';
import type { BlockChange, Piece } from './text-diff.ts';
import type { Translate } from '../strings.ts';

/** How many of the changed pages are expanded at first. */
const OPEN = 5;

interface ChangedPagesOptions {
  t: Translate;
  /** Path under which the pages were built; begins and ends with a slash. */
  basePath: string;
}

/** The pages whose text changed, each with its text before and after side by side. */
export function changedPages(
  { pages, unread, failures, base }: Review,
  options: ChangedPagesOptions,
): Html | undefined {
  if (pages.length === 0) return undefined;
  const { t, basePath } = options;
  return section(
    t('review.changedTitle'),
    pages.map((page, place) => changedPage(page, place < OPEN, base?.address, options)),
    failures.length > 0 &&
      html`<p class="note">${t('review.failures', { count: failures.length })}</p>
        <ul>
          ${failures.map((line) => html`<li>${code(line)}</li>`)}
        </ul>`,
    unread.length > 0 && html`<p>${t('review.unread', { count: unread.length })}</p>`,
    unread.length > 0 &&
      html`<ul>
        ${unread.map(({ page }) => html`<li>${link(page, basePath)}</li>`)}
      </ul>`,
  );
}

function changedPage(
  { page, was, blocks }: ReviewedPage,
  isOpen: boolean,
  address: string | undefined,
  { t, basePath }: ChangedPagesOptions,
): Html {
  const difference =
    blocks === undefined
      ? html`<p>${t('review.noText')}</p>`
      : html`<table class="difference">
          <thead>
            <tr>
              <th scope="col">${t('review.before')}</th>
              <th scope="col">${t('review.after')}</th>
            </tr>
          </thead>
          <tbody>
            ${titleRow(was.title, page.title)}${blocks.map(
              (block) =>
                html`<tr>
                  <td>${side(block, 'gone')}</td>
                  <td>${side(block, 'new')}</td>
                </tr>`,
            )}
          </tbody>
        </table>`;
  return html`<details${isOpen ? new Html(' open') : ''}>
    <summary>${text(page.title)} ${pathOf(page)}</summary>
    <p class="links"><a href="${href(page.path, basePath)}">${t('review.openAfter')}</a>${
      address !== undefined && html` <a href="${address}${was.path.slice(1)}">${t('review.openBefore')}</a>`
    } <span>${text(formatSizes({ was: was.bytes, is: page.bytes }, t))}</span></p>
    ${difference}
  </details>`;
}

function titleRow(was: string, is: string): Html | undefined {
  if (was === is) return undefined;
  return html`<tr>
    <td><del>${text(was)}</del></td>
    <td><ins>${text(is)}</ins></td>
  </tr>`;
}

/** The text of a changed block on one side of the comparison. */
function side(block: BlockChange, own: Piece['kind']): Html[] {
  return block
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, text: words }) => {
      const source = text(words);
      if (kind === 'same') return source;
      return own === 'gone' ? html`<del>${source}</del>` : html`<ins>${source}</ins>`;
    });
}
