import type { APIRoute, GetStaticPaths } from 'astro';
import { getRecord } from '~/data/record.ts';
import { keptPng } from '~/figures/sheet/kept-sheets.ts';
import { renderPng } from '~/figures/sheet/render-sheet.ts';
import { sheetOf } from '~/figures/sheet/figure-sheets.ts';
import { figureNames, type FigureName } from '~/paths.ts';

export const getStaticPaths = (() =>
  figureNames.map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

/** A figure as a picture to take along. */
export const GET: APIRoute = async ({ params, locals }) => {
  const name = params['name'] as FigureName;
  const sheet = sheetOf(name, await getRecord(), locals.t);
  const picture = import.meta.env.DEV ? renderPng(sheet) : keptPng(name, sheet);
  return new Response(await picture, { headers: { 'Content-Type': 'image/png' } });
};
