import { compileFunction } from 'node:vm';
import * as runtime from 'astro/jsx-runtime';
import { __astro_tag_component__ as tagComponent } from 'astro/runtime/server/index.js';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { KeptHeading } from '../kept/kept-articles.ts';

interface Compiled {
  MDXContent: (props: Record<string, unknown>) => unknown;
  getHeadings: () => KeptHeading[];
}

/**
 * A compiled text as the component that Astro makes of an MDX module.
 *
 * @param code as `TextCompiler` gives it
 */
export function toComponent(code: string): { Content: AstroComponentFactory; headings: KeptHeading[] } {
  const { MDXContent, getHeadings } = (compileFunction(code, ['runtime']) as (given: typeof runtime) => Compiled)(
    runtime,
  );
  const Content = (props: Record<string, unknown>): unknown =>
    MDXContent({ ...props, components: { Fragment: runtime.Fragment, ...(props['components'] as object) } });
  tagComponent(Content, 'astro:jsx');
  return {
    Content: Object.assign(Content, { [Symbol.for('mdx-component')]: true }) as unknown as AstroComponentFactory,
    headings: getHeadings(),
  };
}
