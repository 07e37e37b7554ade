/**
 * Writes `netlify.toml`, which stands in the repository: how the site is built. Headers and redirects are in the build's own
 * `_headers` and `_redirects`.
 */
export function toNetlify(): string {
  return `# Written by "npm run host-config -- netlify".
[build]
command = "npm run build"
publish = "dist"

[build.environment]
NODE_VERSION = "24"
`;
}
