import { getEntry, render } from 'astro:content';
import type { PageId } from '../content/tree.ts';

/** A standing page with its body as a component; undefined if the content tree does not have it. */
export async function getPage(id: PageId) {
  const entry = await getEntry('pages', id);
  if (!entry) return undefined;
  const { Content } = await render(entry);
  return { ...entry.data, Content };
}
