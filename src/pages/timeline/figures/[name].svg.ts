import type { APIRoute, GetStaticPaths } from 'astro';
import { getRecord } from '~/data/record.ts';
import { keptSvg } from '~/figures/sheet/kept-sheets.ts';
import { renderSvg } from '~/figures/sheet/render-sheet.ts';
import { sheetOf } from '~/figures/sheet/figure-sheets.ts';
import { figureNames, type FigureName } from '~/paths.ts';

export const getStaticPaths = (() =>
  figureNames.map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

/** A figure as a drawing to take along. */
export const GET: APIRoute = async ({ params, locals }) => {
  const name = params['name'] as FigureName;
  const sheet = sheetOf(name, await getRecord(), locals.t);
  const title = locals.t(`figure.${name}Title`);
  const picture = import.meta.env.DEV ? renderSvg(sheet, title) : keptSvg(name, sheet, title);
  return new Response(await picture, { headers: { 'Content-Type': 'image/svg+xml' } });
};
