/**
 * Writes robots.txt (RFC 9309). Crawlers read it only at the root of a host, so a site under a base path has none.
 *
 * A preview does not forbid crawling either. Its pages say `noindex`, and a crawler that may not fetch them could not
 * read that and might list their addresses. A preview just has no sitemap.
 *
 * @param sitemapUrl full address of the sitemap; undefined in a preview
 */
export function writeRobots(sitemapUrl: string | undefined): string {
  const sitemap = sitemapUrl === undefined ? [] : ['', `Sitemap: ${sitemapUrl}`];
  return ['User-agent: *', 'Allow: /', ...sitemap, ''].join('\n');
}
