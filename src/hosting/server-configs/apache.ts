import { defaultCaching } from '../headers.ts';
import { typesByEnding } from '../media-types.ts';
import { packings } from '../precompress.ts';
import { errorCaching, everywhere, ofFilesOnly, specialRules, type ServerOptions } from './site-responses.ts';

/**
 * Writes what goes into a virtual host of Apache (2.4, with mod_headers, mod_mime, mod_dir, mod_deflate and mod_rewrite).
 *
 * `onsuccess` keeps from errors what is said of files. With gzip Apache adds `-gzip` to an ETag and does not know it again
 * (bug 45023), so it is taken off what browsers ask with.
 */
export function toApache(options: ServerOptions): string {
  const { base, root, redirects, precompressed } = options;
  const below = base.slice(0, -1);
  // A file that is sent packed has the ending of its packing in its address when the headers are set.
  const ending = precompressed ? `(${packings.map((packing) => `\\${packing.ending}`).join('|')})?$` : '$';
  const rules = specialRules(options).map(({ expression, headers }) => ({
    expression: expression.replace(/\$$/u, ending),
    headers,
  }));
  const types = Object.entries(typesByEnding).map(([ending, type]) => `AddType ${quoted(type)} ${ending}`);
  const lines = rules.flatMap(({ expression, headers }) =>
    Object.entries(headers).map(([name, value]) => {
      const table = ofFilesOnly.has(name.toLowerCase()) ? 'onsuccess' : 'always';
      return `Header ${table} set ${name} ${quoted(value)} ${quoted(`expr=%{REQUEST_URI} =~ m#^${below}${expression}#`)}`;
    }),
  );
  const caching = rules.flatMap(({ expression, headers }) =>
    headers['Cache-Control'] === undefined ? [] : [`(${below}${expression})`],
  );
  return `# Written by "npm run host-config -- apache"; include it in a virtual host. Do not fix it by hand.
DocumentRoot ${quoted(root)}
FileETag MTime Size
MaxRanges none
<Directory ${quoted(root)}>
  Require all granted
  Options FollowSymLinks
  AllowOverride None
  DirectoryIndex index.html
  DirectorySlash Off
</Directory>
ErrorDocument 404 ${base}404.html

AddDefaultCharset Off
${types.join('\n')}
AddOutputFilterByType DEFLATE text/html text/css text/javascript text/plain text/csv text/calendar application/json application/feed+json application/manifest+json application/xml image/svg+xml

${[...everywhere(options)].map(([name, value]) => `Header always set ${name} ${quoted(value)}`).join('\n')}
${lines.join('\n')}
${precompressed ? 'Header onsuccess merge Vary Accept-Encoding\n' : ''}Header onsuccess set Cache-Control ${quoted(defaultCaching)} ${quoted(`expr=! %{REQUEST_URI} =~ m#^(${caching.join('|')})#`)}
# The page for errors is found like any other, so what is said of it as a file is taken back.
Header onsuccess unset Cache-Control "expr=%{REQUEST_STATUS} >= 400"
Header always set Cache-Control ${errorCaching} "expr=%{REQUEST_STATUS} >= 400"

RequestHeader edit* If-None-Match "-gzip\\"" "\\""

RewriteEngine On
# What hosts read is for no reader, and hidden files are for nobody.
RewriteRule "/\\.(?!well-known/)" - [R=404,L]
RewriteRule "^${below}/(_headers|_redirects)$" - [R=404,L]
${base === '/' ? '' : `RewriteRule "^${below}$" "${base}" [R=308,L]\n`}
${redirects
  .map(({ from, to }) => `RewriteRule "^${below}${from.slice(0, -1)}/?$" "${below}${to}" [R=301,L]\n`)
  .join('')}# The address of a folder without its slash; the query stays.
RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI}/index.html -f
RewriteRule "[^/]$" "%{REQUEST_URI}/" [R=308,L]
${precompressed ? packings.map(toPackedRules).join('\n') : ''}
`;
}

/** Sends the packed file that stands beside a file to who takes its coding (RFC 9110, 12.5.3). */
function toPackedRules({ ending, coding }: (typeof packings)[number]): string {
  const taken = String.raw`(^|,)\s*${coding}\s*(,|$|;\s*q=(?!0(\.0*)?\s*(,|$)))`;
  const files = [
    { end: '/$', path: '%{REQUEST_URI}index.html' },
    { end: '[^/]$', path: '%{REQUEST_URI}' },
  ];
  return [
    `AddEncoding ${coding} ${ending}`,
    ...files.flatMap(({ end, path }) => [
      `RewriteCond %{HTTP:Accept-Encoding} ${quoted(taken)}`,
      `RewriteCond %{DOCUMENT_ROOT}${path}${ending} -f`,
      `RewriteRule ${quoted(end)} ${quoted(`${path}${ending}`)} [E=no-gzip:1,L]`,
    ]),
  ].join('\n');
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '\\"')}"`;
}
