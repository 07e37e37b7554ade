import { FEED_SIZE, PAGE_SIZE, STYLE, type Peer } from './peer.ts';

const LAYOUT = `---
const { title, description } = Astro.props;
---
<!doctype html>
<html lang="ar" dir="rtl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{title}</title>
    <meta name="description" content={description} />
    <link rel="canonical" href={new URL(Astro.url.pathname, Astro.site)} />
    <link rel="alternate" type="application/rss+xml" title="أخبار" href="/rss.xml" />
    <style is:inline>${STYLE}</style>
  </head>
  <body><header><a href="/">أخبار</a></header><main><slot /></main></body>
</html>
`;

const LIST = `<ul>{page.data.map((post) => <li><a href={\`/blog/\${post.id}/\`}>{post.data.title}</a> <time>{post.data.date.toISOString().slice(0, 10)}</time></li>)}</ul>
  <p>{page.url.prev && <a href={page.url.prev}>الأحدث</a>} {page.url.next && <a href={page.url.next}>الأقدم</a>}</p>`;

const SORTED = `(await getCollection('blog')).sort((a, b) => b.data.date.valueOf() - a.data.date.valueOf())`;

/** A blog as \`create astro -- --template blog\` sets it up: MDX, RSS and a sitemap; with lists in pages and topics. */
export const astro: Peer = {
  name: 'Astro blog',
  ending: 'mdx',
  content: 'src/content/blog',
  command: ['node', '../node_modules/astro/bin/astro.mjs', 'build'],
  version: ['node', '../node_modules/astro/bin/astro.mjs', '--version'],
  out: 'dist',
  files: {
    'package.json': '{ "name": "peer-astro", "private": true, "type": "module" }\n',
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
export default defineConfig({ site: 'https://uful.example', integrations: [mdx(), sitemap()], cacheDir: './.astro-cache' });
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
export const collections = { blog: defineCollection({
  loader: glob({ base: './src/content/blog', pattern: '**/*.{md,mdx}' }),
  schema: z.object({ title: z.string(), description: z.string(), date: z.coerce.date(), tags: z.array(z.string()) }),
}) };
`,
    'src/layouts/Layout.astro': LAYOUT,
    'src/pages/blog/[...slug].astro': `---
import { getCollection, render } from 'astro:content';
import Layout from '../../layouts/Layout.astro';
export async function getStaticPaths() {
  return (await getCollection('blog')).map((post) => ({ params: { slug: post.id }, props: post }));
}
const post = Astro.props;
const { Content } = await render(post);
---
<Layout title={post.data.title} description={post.data.description}>
  <article><h1>{post.data.title}</h1><p>{post.data.description}</p><time>{post.data.date.toISOString().slice(0, 10)}</time>
  <Content /><ul>{post.data.tags.map((tag) => <li><a href={\`/topics/\${tag}/\`}>{tag}</a></li>)}</ul></article>
</Layout>
`,
    'src/pages/[...page].astro': `---
import { getCollection } from 'astro:content';
import Layout from '../layouts/Layout.astro';
export async function getStaticPaths({ paginate }) {
  return paginate(${SORTED}, { pageSize: ${PAGE_SIZE} });
}
const { page } = Astro.props;
---
<Layout title="أخبار" description="أحدث الأخبار">
  ${LIST}
</Layout>
`,
    'src/pages/topics/[tag]/[...page].astro': `---
import { getCollection } from 'astro:content';
import Layout from '../../../layouts/Layout.astro';
export async function getStaticPaths({ paginate }) {
  const posts = ${SORTED};
  const tags = [...new Set(posts.flatMap((post) => post.data.tags))];
  return tags.flatMap((tag) => paginate(posts.filter((post) => post.data.tags.includes(tag)), { params: { tag }, pageSize: ${PAGE_SIZE} }));
}
const { page } = Astro.props;
---
<Layout title={Astro.params.tag} description={Astro.params.tag}>
  ${LIST}
</Layout>
`,
    'src/pages/rss.xml.js': `import { getCollection } from 'astro:content';
import rss from '@astrojs/rss';
export async function GET(context) {
  const posts = ${SORTED};
  return rss({ title: 'أخبار', description: 'أحدث الأخبار', site: context.site,
    items: posts.slice(0, ${FEED_SIZE}).map((post) => ({ title: post.data.title, description: post.data.description, pubDate: post.data.date, link: \`/blog/\${post.id}/\` })) });
}
`,
  },
};
