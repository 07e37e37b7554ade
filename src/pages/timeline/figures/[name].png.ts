import type { APIRoute, GetStaticPaths } from 'astro';
import { getRecord } from '~/data/record.ts';
import { renderPng } from '~/figures/sheet/render-sheet.ts';
import { sheetOf } from '~/figures/sheet/figure-sheets.ts';
import { figureNames, type FigureName } from '~/paths.ts';

export const getStaticPaths = (() =>
  figureNames.map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

/** A figure as a picture to take along. */
export const GET: APIRoute = async ({ params, locals }) => {
  const sheet = sheetOf(params['name'] as FigureName, await getRecord(), locals.t);
  return new Response(await renderPng(sheet), { headers: { 'Content-Type': 'image/png' } });
};
