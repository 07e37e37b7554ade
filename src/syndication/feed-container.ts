import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { getTranslate } from '~/data/strings.ts';

// The one module of this folder that knows Astro: everything else turns plain data into text.

type Component = Parameters<AstroContainer['renderToString']>[0];

let container: Promise<AstroContainer> | undefined;

/** The HTML of a component of a feed, with addresses as pages have them; not sanitised yet. */
export async function renderForFeed(component: Component, props: Record<string, unknown>): Promise<string> {
  container ??= createContainer();
  return (await container).renderToString(component, { props, locals: { t: getTranslate() } });
}

async function createContainer(): Promise<AstroContainer> {
  const made = await AstroContainer.create();
  made.addServerRenderer({ renderer: mdxRenderer });
  return made;
}
