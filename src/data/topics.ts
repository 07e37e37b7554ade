import { getCollection } from 'astro:content';

export interface Topic {
  id: string;
  name: string;
  description: string;
}

/** All topics, in the order of their ids. */
export async function getTopics(): Promise<Topic[]> {
  const entries = await getCollection('topics');
  return entries.map((entry) => entry.data).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
