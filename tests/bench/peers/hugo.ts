import { FEED_SIZE, PAGE_SIZE, STYLE, type Peer } from './peer.ts';

const LIST = `{{ define "main" }}<ul>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "2006-01-02" }}</time></li>{{ end }}</ul>
<p>{{ with .Paginator.Prev }}<a href="{{ .URL }}">الأحدث</a>{{ end }} {{ with .Paginator.Next }}<a href="{{ .URL }}">الأقدم</a>{{ end }}</p>{{ end }}
`;

/** A bare theme; Debian's package. */
export const hugo: Peer = {
  name: 'Hugo',
  ending: 'md',
  content: 'content/blog',
  command: ['hugo', '--quiet'],
  version: ['hugo', 'version'],
  out: 'public',
  files: {
    'config.toml': `baseURL = "https://uful.example/"
languageCode = "ar"
title = "أخبار"
paginate = ${PAGE_SIZE}
timeout = "600s"
[services.rss]
limit = ${FEED_SIZE}
[taxonomies]
tag = "topics"
[outputs]
home = ["HTML", "RSS"]
section = ["HTML"]
term = ["HTML"]
taxonomy = ["HTML"]
`,
    'layouts/_default/baseof.html': `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}"><link rel="canonical" href="{{ .Permalink }}">
<link rel="alternate" type="application/rss+xml" title="أخبار" href="/index.xml"><style>${STYLE}</style></head>
<body><header><a href="/">أخبار</a></header><main>{{ block "main" . }}{{ end }}</main></body></html>
`,
    'layouts/_default/single.html': `{{ define "main" }}<article><h1>{{ .Title }}</h1><p>{{ .Description }}</p><time>{{ .Date.Format "2006-01-02" }}</time>{{ .Content }}
<ul>{{ range .Params.topics }}<li><a href="/topics/{{ . }}/">{{ . }}</a></li>{{ end }}</ul></article>{{ end }}
`,
    'layouts/_default/list.html': LIST,
    'layouts/index.html': LIST.replace('.Paginator.Pages', '(.Paginate .Site.RegularPages).Pages'),
  },
};
