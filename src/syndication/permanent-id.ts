/** The year in which the authority of the ids was ours (RFC 4151). It is part of every id ever given and must not change. */
const MINTED_IN = 2026;

/**
 * The authorities of ids. Previews have their own, so that a reader that is subscribed to both sites does not take their
 * items for the same.
 */
export const authorities = { published: 'uful.example', preview: 'preview.uful.example' } as const;

/** The id that the published site gives to the same thing. Ids that are not of a preview stay as they are. */
export function toPublishedId(id: string): string {
  return id.replace(authorities.preview, authorities.published);
}

/**
 * A permanent id as a tag URI (RFC 4151): `tag:uful.example,2026:articles/gpt-4o-petition`. It depends neither
 * on the host nor on the base path of a build, nor on a title or a date.
 *
 * @param authority see `site.ts`
 * @param thing kind and slug of what it identifies
 */
export function permanentId(authority: string, thing: `${string}/${string}`): string {
  return `tag:${authority},${MINTED_IN}:${thing}`;
}
