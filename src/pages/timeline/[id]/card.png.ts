import type { APIRoute, GetStaticPaths } from 'astro';
import { getRetirements } from '~/data/record.ts';
import { cardOfRetirement, toCardResponse } from '~/syndication/share-cards.ts';
import type { Retirement } from '~/timeline/record.ts';

export const getStaticPaths = (async () =>
  (await getRetirements()).map((retirement) => ({
    params: { id: retirement.id },
    props: { retirement },
  }))) satisfies GetStaticPaths;

/** The share card of an announcement. */
export const GET: APIRoute<{ retirement: Retirement }> = ({ props, locals }) =>
  toCardResponse(cardOfRetirement(props.retirement, locals.t));
