import { typesByEnding } from '../media-types.ts';
import { errorCaching, everywhere, ofFilesOnly, pathHeaders, type ServerOptions } from './site-responses.ts';

/** What nginx compresses; HTML it compresses without being told. */
const COMPRESSED = [
  ...new Set(
    Object.values(typesByEnding)
      .map((type) => type.split(';')[0]!)
      .filter((type) => /^text\/(?!html)|json|xml|manifest|javascript|calendar/u.test(type)),
  ),
  'application/feed+json',
];

/** Types that say that they are UTF-8; nginx adds that itself, and compares what it compresses without it. */
const WITH_CHARSET = [
  ...new Set(
    [...Object.values(typesByEnding), 'application/feed+json; charset=utf-8']
      .filter((type) => /charset=utf-8/u.test(type) && !type.startsWith('text/html'))
      .map(bare),
  ),
];

/** nginx knows `.gz` by itself, and the others by modules that not every package has. */
const GZIP_STATIC = `
# The build's own packed files, where a reader's browser takes gzip.
gzip_static on;
# With the module ngx_brotli (Debian: libnginx-mod-http-brotli-static) also: brotli_static on;`;

/**
 * Writes a `server` block's inside for nginx (1.22 or later): include it in a server of your own.
 *
 * A location that adds a header loses those of the level above, so each says all of them. Headers of files alone come without
 * `always`, so that no error takes their long life.
 */
export function toNginx(options: ServerOptions): string {
  const { base, root, redirects, precompressed } = options;
  const below = base.slice(0, -1);
  const all = [...everywhere(options)]
    .map(([name, value]) => toAddHeader([name.toLowerCase(), value]))
    .join('\n');
  const types = Object.entries(typesByEnding).map(
    ([ending, type]) => `    ${bare(type)} ${ending.slice(1)};`,
  );
  const locations = pathHeaders(options)
    .slice(0, -1)
    .map(({ expression, headers }) => {
      const type = headers.get('content-type');
      return [
        `location ~ "^${below}${expression}" {`,
        ...(type === undefined ? [] : ['    types { }', `    default_type ${bare(type)};`]),
        ...[...headers].filter(([name]) => name !== 'content-type').map(toAddHeader),
        '    try_files $uri =404;',
        '}',
      ].join('\n');
    });
  const others = pathHeaders(options).at(-1)!.headers;
  return `# Written by "npm run host-config -- nginx"; include it in a server block. Do not fix it by hand.
root ${quoted(root)};
index index.html;
absolute_redirect off;
etag on;
# A range that a file does not have would be refused with the long life of the file; whoever asks for a part gets it all.
max_ranges 0;
charset utf-8;
charset_types ${WITH_CHARSET.join(' ')};

types {
${types.join('\n')}
}
default_type application/octet-stream;

gzip on;${precompressed ? GZIP_STATIC : ''}
gzip_vary on;
gzip_proxied any;
gzip_min_length 512;
gzip_types ${COMPRESSED.join(' ')};

error_page 404 ${base}404.html;

# What hosts read is for no reader, and hidden files are for nobody.
location ~ "/\\.(?!well-known/)" { return 404; }
location ~ "^${below}/(_headers|_redirects)$" { return 404; }
${base === '/' ? '' : `location = ${below} {\n${all}\n    return 308 ${base}$is_args$args;\n}\n`}
${redirects
  .flatMap(({ from, to }) =>
    [from, from.slice(0, -1)].map(
      (path) => `location = ${below}${path} {\n${all}\n    return 301 ${below}${to}$is_args$args;\n}\n`,
    ),
  )
  .join('')}location = ${base}404.html {
    internal;
${all}
    add_header Cache-Control ${errorCaching} always;
}

${locations.join('\n\n')}

location ${base} {
${[...others].map(toAddHeader).join('\n')}
    # A folder without its slash is sent to the one with it, by nginx itself, which keeps the query.
    try_files $uri $uri/ =404;
}
`;
}

function toAddHeader([name, value]: readonly [string, string]): string {
  return `    add_header ${name} ${quoted(value)}${ofFilesOnly.has(name) ? '' : ' always'};`;
}

function quoted(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function bare(type: string): string {
  return type.split(';')[0]!;
}
