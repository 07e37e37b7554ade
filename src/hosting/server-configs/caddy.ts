import { typesByEnding } from '../media-types.ts';
import { defaultCaching } from '../headers.ts';
import { packings } from '../precompress.ts';
import { errorCaching, everywhere, ofFilesOnly, specialRules, type ServerOptions } from './site-responses.ts';

/** What Caddy compresses: its own list lacks feeds and calendars in some versions. */
const COMPRESSED = [
  'text/*',
  'application/json*',
  'application/feed+json*',
  'application/xml*',
  'application/manifest+json*',
  'image/svg+xml*',
];

/** What an error does not say; of the rest it says something else. */
const unsaid = [...ofFilesOnly].filter((name) => name !== 'cache-control' && name !== 'content-type');

/** Writes the inside of a site block for Caddy (2.6 or later): import it in a site of your own. */
export function toCaddy(options: ServerOptions): string {
  const { base, root, redirects, precompressed } = options;
  const below = base.slice(0, -1);
  const rules = specialRules(options);
  const special = rules.map(({ expression }) => `(${below}${expression})`).join('|');
  const typed = Object.entries(typesByEnding).flatMap(([ending, type]) => [
    `@type_${ending.slice(1)} path *${ending}`,
    `header @type_${ending.slice(1)} Content-Type ${quoted(type)}`,
  ]);
  return `# Written by "npm run host-config -- caddy"; import it in a site block. Do not fix it by hand.
root * ${quoted(root)}

encode zstd gzip {
	match {
		header Content-Type ${COMPRESSED.join('\n\t\theader Content-Type ')}
	}
}

header {
${[...everywhere(options)].map(([name, value]) => `\t${name} ${quoted(value)}`).join('\n')}
}

${typed.join('\n')}
${rules
  .map(({ expression, headers }, place) =>
    [
      `@rule_${place} path_regexp "^${below}${escaped(expression)}"`,
      ...Object.entries(headers).map(([name, value]) => `header @rule_${place} ${name} ${quoted(value)}`),
    ].join('\n'),
  )
  .join('\n')}
@others not path_regexp "^(${escaped(special)})"
header @others Cache-Control ${quoted(defaultCaching)}

# What hosts read is for no reader, and hidden files are for nobody.
@hidden path_regexp "/\\.[^/]"
@well_known path ${base}.well-known/*
handle @well_known {
	file_server
}
handle @hidden {
	error 404
}
@host_files path ${base}_headers ${base}_redirects
handle @host_files {
	error 404
}
${base === '/' ? '' : `redir ${below} ${base} 308\n`}${redirects
    .map(({ from, to }, place) => toRedirects(`moved_${place}`, `${below}${from}`, `${below}${to}`))
    .join('')}
# A browser takes a redirect to //name/ or /\\name/ for another host, so there are no such addresses.
@slashes path //*
handle @slashes {
	error 404
}
@backslash path_regexp \\\\
handle @backslash {
	error 404
}
# A range that a file does not have would be refused with the long life of the file; whoever asks for a part gets it all.
request_header -Range
# The address of a folder without its slash; the query stays.
@folder {
	not path */
	file {path}/index.html
}
@asked expression {query} != ""
handle @folder {
	redir @asked {path}/?{query} 308
	redir {path}/ 308
}

handle {
	file_server {
		disable_canonical_uris${precompressed ? `\n\t\tprecompressed ${packings.map(({ coding }) => coding).join(' ')}` : ''}
	}
}

handle_errors {
${unsaid.map((name) => `\theader -${name}`).join('\n')}
	header Cache-Control ${errorCaching}
	header Content-Type "text/html; charset=utf-8"
	rewrite * ${base}404.html
	file_server {
		status {http.error.status_code}
	}
}
`;
}

/** Sends readers on from a folder, with its slash and without. The query stays. */
function toRedirects(name: string, from: string, to: string): string {
  const paths = `path ${from} ${from.slice(0, -1)}`;
  return `@${name}_asked {
	${paths}
	expression {query} != ""
}
redir @${name}_asked ${to}?{query} 301
@${name} ${paths}
redir @${name} ${to} 301
`;
}

function escaped(expression: string): string {
  return expression.replaceAll('"', '\\"');
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '\\"')}"`;
}
