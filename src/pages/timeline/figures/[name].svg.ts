import type { APIRoute, GetStaticPaths } from 'astro';
import { getRecord } from '~/data/record.ts';
import { renderSvg } from '~/figures/sheet/render-sheet.ts';
import { sheetOf } from '~/figures/sheet/figure-sheets.ts';
import { figureNames, type FigureName } from '~/paths.ts';

export const getStaticPaths = (() =>
  figureNames.map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

/** A figure as a drawing to take along. */
export const GET: APIRoute = async ({ params, locals }) => {
  const name = params['name'] as FigureName;
  const sheet = sheetOf(name, await getRecord(), locals.t);
  return new Response(await renderSvg(sheet, locals.t(`figure.${name}Title`)), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
