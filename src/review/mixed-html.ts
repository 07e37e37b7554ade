import { splitRuns } from '../arabic/isolate.ts';
import { html, type Html } from './html.ts';
import type { SitePage } from './manifest-schema.ts';

/** A text as HTML, in which Latin stretches are isolated and marked as English. */
export function text(words: string): Html {
  return html`${splitRuns(words).map(({ kind, text: run }) => {
    if (kind === 'plain') return html`${run}`;
    return kind === 'latin' ? latin(run) : html`<bdi dir="ltr">${run}</bdi>`;
  })}`;
}

export function latin(words: string): Html {
  return html`<bdi dir="ltr" lang="en">${words}</bdi>`;
}

export function pathOf({ path }: { path: string }): Html {
  return html`<bdi class="path" dir="ltr" lang="en">${path}</bdi>`;
}

export function code(words: string): Html {
  return html`<code dir="ltr" lang="en">${words}</code>`;
}

export function section(
  title: string,
  ...content: readonly (Html | readonly Html[] | undefined | false)[]
): Html {
  return html`<section>
    <h2>${text(title)}</h2>
    ${content}
  </section>`;
}

/** The address of a page, given its path and the base path of the build. */
export function href(path: string, basePath: string): string {
  return `${basePath}${path.slice(1)}`;
}

/** A link to a page, with its title and path. */
export function link(page: SitePage, basePath: string): Html {
  return html`<a href="${href(page.path, basePath)}">${text(page.title)}</a> ${pathOf(page)}`;
}
