import { markdownProcessor } from '../../../src/markdown/processor.ts';
import { createTranslate } from '../../../src/strings.ts';

const note = 'where it stands';
const t = createTranslate(
  new Map([
    ['article.footnotes', { note, text: 'الحواشي' }],
    ['article.footnoteBack', { note, text: 'العودة إلى موضع الحاشية' }],
    ['article.tableScroller', { note, text: 'جدول' }],
    ['article.taskDone', { note, text: 'منجز' }],
    ['article.taskOpen', { note, text: 'لم يُنجز بعد' }],
  ]),
);

/** The site's own processor, below the base path given. */
export function processor(basePath: string): ReturnType<typeof markdownProcessor> {
  return markdownProcessor({ basePath, t });
}

/** Renders Markdown as the site does, below the base path given. */
export async function render(markdown: string, basePath = '/'): Promise<string> {
  const renderer = await processor(basePath).createRenderer({ syntaxHighlight: false });
  return (await renderer.render(markdown)).code.trim();
}

/** The JavaScript that an MDX file becomes, with its white space taken together. */
export async function renderMdx(
  mdx: string,
  basePath = '/',
  frontmatter: Record<string, unknown> = {},
): Promise<string> {
  const renderer = await processor(basePath).createMdxRenderer!(
    { syntaxHighlight: false },
    { optimize: false },
  );
  const { code } = await renderer.process(mdx, '/content/articles/x/index.mdx', frontmatter);
  return code.replaceAll(/\s+/gu, ' ');
}

/** A Latin stretch as it stands in the page. */
export const latin = (text: string, unbroken = true): string =>
  `<bdi lang="en" dir="ltr"${unbroken ? ' class="unbroken"' : ''}>${text}</bdi>`;

/** A stretch of numbers as it stands in the page. */
export const number = (text: string): string => `<bdi dir="ltr" class="unbroken">${text}</bdi>`;
