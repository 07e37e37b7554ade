import type { APIRoute, GetStaticPaths } from 'astro';
import { getRetirementPagesToRender } from '~/data/record-pages.ts';
import { cardOfRetirement, toCardResponse } from '~/syndication/share-cards.ts';
import type { Retirement } from '~/timeline/record.ts';

export const getStaticPaths = (async () =>
  (await getRetirementPagesToRender()).map(({ retirement }) => ({
    params: { id: retirement.id },
    props: { retirement },
  }))) satisfies GetStaticPaths;

/** The share card of an announcement. */
export const GET: APIRoute<{ retirement: Retirement }> = ({ props, locals }) =>
  toCardResponse(cardOfRetirement(props.retirement, locals.t));
