import { paths } from '../paths.ts';

/** A page that somebody may have meant: its path under the site's root, and its title. */
export type KnownAddress = [path: string, title: string];

interface Known {
  articles: readonly { slug: string; title: string }[];
  topics: readonly { id: string; name: string }[];
  record: {
    models: readonly { id: string; name: string; label?: string | undefined }[];
    retirements: readonly { id: string; title: string }[];
  };
}

/** What has a name of its own in its address: articles, topics, announcements and models. */
export function listKnownAddresses({ articles, topics, record }: Known): KnownAddress[] {
  return [
    ...articles.map(({ slug, title }): KnownAddress => [paths.article(slug), title]),
    ...topics.map(({ id, name }): KnownAddress => [paths.topic(id), name]),
    ...record.models.map(({ id, label, name }): KnownAddress => [paths.model(id), label ?? name]),
    ...record.retirements.map(({ id, title }): KnownAddress => [paths.retirement(id), title]),
  ];
}
