import type { APIRoute } from 'astro';
import { getArticles } from '~/data/articles.ts';
import { getRecord } from '~/data/record.ts';
import { getTopics } from '~/data/topics.ts';
import { listKnownAddresses } from '~/syndication/known-addresses.ts';

/** What the page for addresses that do not exist compares with the one that was asked for. */
export const GET = (async () => {
  const [articles, topics, record] = await Promise.all([getArticles(), getTopics(), getRecord()]);
  return Response.json(listKnownAddresses({ articles, topics, record }));
}) satisfies APIRoute;
