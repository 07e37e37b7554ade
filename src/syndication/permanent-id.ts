/** The year from which the site's authority is ours; part of every id that was ever given, so it stays. */
const MINTED_IN = 2026;

/**
 * A permanent id as a tag URI (RFC 4151): `tag:uful.example,2026:articles/gpt-4o-petition`. It depends neither
 * on the host nor on the base path of a build, nor on a title or a date.
 *
 * @param authority the site's own domain name, see `site.ts`
 * @param thing what it identifies, by kind and slug
 */
export function permanentId(authority: string, thing: `${string}/${string}`): string {
  return `tag:${authority},${MINTED_IN}:${thing}`;
}
