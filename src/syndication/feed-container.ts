import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { getTranslate } from '~/data/strings.ts';

// Renders Astro components outside of pages. Most other modules of this folder turn plain data into text.

type Component = Parameters<AstroContainer['renderToString']>[0];

let container: Promise<AstroContainer> | undefined;

/** Renders a component for a feed. Addresses are still those of pages, and the HTML is not sanitised yet. */
export async function renderForFeed(component: Component, props: Record<string, unknown>): Promise<string> {
  container ??= createContainer();
  return (await container).renderToString(component, { props, locals: { t: getTranslate() } });
}

async function createContainer(): Promise<AstroContainer> {
  const made = await AstroContainer.create();
  made.addServerRenderer({ renderer: mdxRenderer });
  return made;
}
