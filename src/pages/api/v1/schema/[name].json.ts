import type { APIRoute, GetStaticPaths } from 'astro';
import { address, paths } from '~/paths.ts';
import { documentNames, type DocumentName } from '~/syndication/api/documents.ts';
import { toJsonSchema } from '~/syndication/api/json-schema.ts';
import { sendJson } from '~/syndication/api/site-data.ts';

export const getStaticPaths = (() =>
  documentNames.map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET = (({ params }) => {
  const name = params['name'] as DocumentName;
  const schema = toJsonSchema(name, address(paths.data(`schema/${name}.json`)));
  return sendJson(`${JSON.stringify(schema, undefined, 1)}\n`);
}) satisfies APIRoute;
