import { workerPolicy } from './worker-policy.ts';

/**
 * The Content Security Policy (CSP Level 3) of every page, feed and file. Nothing is loaded from another
 * host and no script or style is inline, so it needs neither hashes nor exceptions. The search reads Pagefind's
 * index without Pagefind's WebAssembly, which would need one.
 *
 * `upgrade-insecure-requests` is left out on purpose: with `'self'` alone there is nothing to upgrade, and
 * Safari would upgrade http://localhost too and show an unstyled preview.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  // No text becomes a script or its address, but that of the service worker (Trusted Types).
  'require-trusted-types-for': "'script'",
  'trusted-types': workerPolicy,
} as const;

/** Directives that browsers ignore in a `<meta>`, with a warning in the console. */
const HEADER_ONLY = new Set<string>(['frame-ancestors']);

/** The policy as the value of the header `Content-Security-Policy`. */
export const headerPolicy = formatPolicy(Object.entries(directives));

/**
 * The policy as the content of `<meta http-equiv="Content-Security-Policy">`, for hosts such as GitHub Pages
 * that send no headers of ours. It belongs before the first script or style of the head, and only into built
 * pages: the development server works with inline styles and scripts.
 */
export const metaPolicy = formatPolicy(Object.entries(directives).filter(([name]) => !HEADER_ONLY.has(name)));

/** Writes directives, each with its sources, as the value of a policy. */
export function formatPolicy(entries: readonly (readonly [string, string])[]): string {
  return entries.map(([name, sources]) => `${name} ${sources}`).join('; ');
}
