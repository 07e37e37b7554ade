/**
 * The rules for crawlers (RFC 9309). Crawlers read them at the root of a host only, so a site under a base
 * path has none of its own.
 *
 * A preview forbids nothing either: its pages say `noindex`, in their head and in a response header, and a
 * crawler that may not fetch a page never reads that and can list its bare address. A preview only does not
 * offer its pages.
 *
 * @param sitemapUrl whole address of the sitemap; none in a preview
 */
export function writeRobots(sitemapUrl: string | undefined): string {
  const sitemap = sitemapUrl === undefined ? [] : ['', `Sitemap: ${sitemapUrl}`];
  return ['User-agent: *', 'Allow: /', ...sitemap, ''].join('\n');
}
