import { compileFunction } from 'node:vm';
import * as runtime from 'astro/jsx-runtime';
import { Renderer, type AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { KeptHeading } from '../kept/kept-texts.ts';

interface Compiled {
  MDXContent: (props: Record<string, unknown>) => unknown;
  getHeadings: () => KeptHeading[];
}

/**
 * A compiled text as the component that `@astrojs/mdx` makes of a module.
 *
 * @param code as `TextCompiler` gives it
 */
export function toComponent(code: string): { Content: AstroComponentFactory; headings: KeptHeading[] } {
  const run = compileFunction(code, ['runtime']) as (given: typeof runtime) => Compiled;
  const { MDXContent, getHeadings } = run(runtime);
  const Content = (props: Record<string, unknown>): unknown =>
    MDXContent({
      ...props,
      components: { Fragment: runtime.Fragment, ...(props['components'] as object) },
    });
  // By these Astro knows who renders it, and an error in it.
  const marked = Object.assign(Content, { [Renderer]: 'astro:jsx', [Symbol.for('mdx-component')]: true });
  return { Content: marked as unknown as AstroComponentFactory, headings: getHeadings() };
}
