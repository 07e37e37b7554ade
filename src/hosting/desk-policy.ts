import { formatPolicy } from './policy.ts';

/** Path of the desk below the site's base. */
export const DESK_FOLDER = 'admin';

/** Whom the desk may ask beside its own host: the host of the repository that it writes to. */
export interface DeskHosts {
  /** Origins of requests. */
  connects: readonly string[];
  /** Origins of pictures. */
  pictures: readonly string[];
}

/**
 * The content policy of the desk in a preview: its program sets styles by script, unpacks pictures by WebAssembly, and asks nobody
 * but the host of the repository. It has no policy of Trusted Types, since the program writes HTML.
 */
export function deskPolicy({ connects, pictures }: DeskHosts): string {
  return formatPolicy([...directives({ connects, pictures }), ['frame-ancestors', "'none'"]]);
}

/** The same as the content of a `<meta>`, for hosts that send no headers of ours. */
export function deskMetaPolicy(hosts: DeskHosts): string {
  return formatPolicy(directives(hosts));
}

/** In development Vite's own script stands in the page, and its connection is a WebSocket. */
export function deskDevelopmentPolicy(): string {
  const more: Readonly<Record<string, string>> = { 'script-src': " 'unsafe-inline'", 'connect-src': ' ws:' };
  return formatPolicy(
    directives({ connects: [], pictures: [] }).map(([name, sources]) => [name, sources + (more[name] ?? '')]),
  );
}

function directives({ connects, pictures }: DeskHosts): [string, string][] {
  return [
    ['default-src', "'none'"],
    ['script-src', "'self' 'wasm-unsafe-eval'"],
    ['style-src', "'self' 'unsafe-inline'"],
    ['img-src', ["'self' data: blob:", ...pictures].join(' ')],
    ['media-src', "'self' data: blob:"],
    ['font-src', "'self' data:"],
    ['connect-src', ["'self' data: blob:", ...connects].join(' ')],
    ['worker-src', "'self' blob:"],
    ['frame-src', "'self' blob:"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
  ];
}
