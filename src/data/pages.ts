import { getEntry, render } from 'astro:content';

/** A standing page with its body as a component; undefined if the content tree does not have it. */
export async function getPage(id: 'about' | 'accessibility' | 'corrections') {
  const entry = await getEntry('pages', id);
  if (!entry) return undefined;
  const { Content } = await render(entry);
  return { ...entry.data, Content };
}
