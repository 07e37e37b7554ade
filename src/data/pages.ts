import { getEntry } from 'astro:content';
import { renderText } from './written-text.ts';

/** A standing page with its body as a component; absent when the content tree has none of that name. */
export async function getPage(id: 'about' | 'corrections') {
  const entry = await getEntry('pages', id);
  if (!entry) return undefined;
  return { ...entry.data, Content: (await renderText(entry)).Content };
}
