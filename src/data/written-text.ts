import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { Image } from 'astro:assets';
import { render, type CollectionEntry } from 'astro:content';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { __astro_tag_component__ } from 'astro/runtime/server/index.js';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

type Written = CollectionEntry<'articles'> | CollectionEntry<'pages'>;

interface Props {
  components?: Readonly<Record<string, unknown>>;
}

export interface Heading {
  depth: number;
  slug: string;
  text: string;
}

/** A text as a component, and its headings. */
export interface RenderedText {
  Content: AstroComponentFactory;
  headings: Heading[];
}

/** The text of an article or page. */
export async function renderText(entry: Written): Promise<RenderedText> {
  const { code, pictures } = entry.data.text;
  return code === undefined ? render(entry) : toComponent(code, pictures);
}

/** Makes a component of a text that `content/compiled-text.ts` has compiled, as Astro makes one of an MDX module. */
function toComponent(code: string, pictures: readonly unknown[]): RenderedText {
  const make = compileFunction(readFileSync(code, 'utf8'), ['runtime', 'pictures'], { filename: code });
  const { MDXContent, getHeadings } = make({ Fragment, jsx, jsxs }, pictures) as {
    MDXContent: (props: Props) => unknown;
    getHeadings: () => Heading[];
  };
  const Content = (props: Props = {}): unknown =>
    MDXContent({
      ...props,
      components: { Fragment, 'astro-image': props.components?.['img'] ?? Image, ...props.components },
    });
  Object.assign(Content, {
    [Symbol.for('mdx-component')]: true,
    [Symbol.for('astro.needsHeadRendering')]: true,
  });
  __astro_tag_component__(Content, 'astro:jsx');
  return { Content: Content as unknown as AstroComponentFactory, headings: getHeadings() };
}
