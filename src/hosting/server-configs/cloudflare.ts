/**
 * Writes `wrangler.jsonc`, which stands in the repository: the folder that Cloudflare Workers serve, without a script. Headers and
 * redirects are in the build's own `_headers` and `_redirects`. Cloudflare Pages passes over the file, as it names no
 * `pages_build_output_dir`: no file can be for both.
 */
export function toWrangler(): string {
  const config = {
    name: 'uful',
    compatibility_date: '2026-11-01',
    assets: {
      directory: './dist',
      // Folders are redirected to their slash, and what is missing is answered by 404.html with its status.
      html_handling: 'auto-trailing-slash',
      not_found_handling: '404-page',
    },
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}
