import { FEED_SIZE, PAGE_SIZE, STYLE, type Peer } from './peer.ts';

const LIST = `<ul>{% for post in pagination.items %}<li><a href="{{ post.url }}">{{ post.data.title }}</a> <time>{{ post.date.toISOString().slice(0, 10) }}</time></li>{% endfor %}</ul>
<p>{% if pagination.href.previous %}<a href="{{ pagination.href.previous }}">الأحدث</a>{% endif %} {% if pagination.href.next %}<a href="{{ pagination.href.next }}">الأقدم</a>{% endif %}</p>
`;

/** A blog with the plugins and templates that Eleventy's own starter has for these pages. */
export const eleventy: Peer = {
  name: 'Eleventy',
  ending: 'md',
  content: 'blog',
  command: ['node', '../node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
  version: ['node', '../node_modules/@11ty/eleventy/cmd.cjs', '--version'],
  out: '_site',
  files: {
    'package.json': '{ "name": "peer-eleventy", "private": true, "type": "module" }\n',
    'eleventy.config.js': `import { feedPlugin } from '@11ty/eleventy-plugin-rss';
export default function (config) {
  config.addPlugin(feedPlugin, { type: 'rss', outputPath: '/rss.xml', collection: { name: 'posts', limit: ${FEED_SIZE} },
    metadata: { language: 'ar', title: 'أخبار', subtitle: 'أحدث الأخبار', base: 'https://uful.example/', author: { name: 'أخبار' } } });
  config.addCollection('posts', (all) => all.getFilteredByGlob('blog/*.md'));
  config.addCollection('topicPages', (all) => {
    const posts = all.getFilteredByGlob('blog/*.md').reverse();
    const tags = [...new Set(posts.flatMap((post) => post.data.tags))];
    return tags.flatMap((tag) => {
      const members = posts.filter((post) => post.data.tags.includes(tag));
      const last = Math.ceil(members.length / ${PAGE_SIZE});
      return Array.from({ length: last }, (_, page) => ({ tag, page, last, posts: members.slice(page * ${PAGE_SIZE}, (page + 1) * ${PAGE_SIZE}) }));
    });
  });
}
`,
    'blog/blog.json': '{ "layout": "post.njk", "permalink": "/blog/{{ page.fileSlug }}/" }\n',
    '_includes/base.njk': `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ title }}</title>
<meta name="description" content="{{ description }}"><link rel="canonical" href="https://uful.example{{ page.url }}">
<link rel="alternate" type="application/rss+xml" title="أخبار" href="/rss.xml"><style>${STYLE}</style></head>
<body><header><a href="/">أخبار</a></header><main>{{ content | safe }}</main></body></html>
`,
    '_includes/post.njk': `---
layout: base.njk
---
<article><h1>{{ title }}</h1><p>{{ description }}</p><time>{{ page.date.toISOString().slice(0, 10) }}</time>{{ content | safe }}
<ul>{% for tag in tags %}<li><a href="/topics/{{ tag }}/">{{ tag }}</a></li>{% endfor %}</ul></article>
`,
    'index.njk': `---
layout: base.njk
title: أخبار
description: أحدث الأخبار
pagination: { data: collections.posts, size: ${PAGE_SIZE}, reverse: true }
permalink: "/{% if pagination.pageNumber > 0 %}{{ pagination.pageNumber + 1 }}/{% endif %}"
---
${LIST}`,
    'topics.njk': `---
layout: base.njk
pagination: { data: collections.topicPages, size: 1, alias: topic }
eleventyComputed: { title: "{{ topic.tag }}", description: "{{ topic.tag }}" }
permalink: "/topics/{{ topic.tag }}/{% if topic.page > 0 %}{{ topic.page + 1 }}/{% endif %}"
---
<ul>{% for post in topic.posts %}<li><a href="{{ post.url }}">{{ post.data.title }}</a> <time>{{ post.date.toISOString().slice(0, 10) }}</time></li>{% endfor %}</ul>
<p>{% if topic.page > 0 %}<a href="/topics/{{ topic.tag }}/{% if topic.page > 1 %}{{ topic.page }}/{% endif %}">الأحدث</a>{% endif %} {% if topic.page + 1 < topic.last %}<a href="/topics/{{ topic.tag }}/{{ topic.page + 2 }}/">الأقدم</a>{% endif %}</p>
`,
    'sitemap.njk': `---
permalink: /sitemap.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{% for page in collections.all %}<url><loc>https://uful.example{{ page.url }}</loc></url>{% endfor %}</urlset>
`,
  },
};
