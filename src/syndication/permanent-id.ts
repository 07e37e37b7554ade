/** The year from which the site's authority is ours; part of every id that was ever given, so it stays. */
const MINTED_IN = 2026;

/** Who mints ids. A preview has a name of its own, so that who subscribes to both is not told of the one by the other. */
export const authorities = { published: 'uful.example', preview: 'preview.uful.example' } as const;

/** An id of a preview as the published site gives it to the same thing; other ids stay. */
export function toPublishedId(id: string): string {
  return id.replace(authorities.preview, authorities.published);
}

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
