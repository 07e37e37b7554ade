import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { openSite, type BuiltSite } from '../support/built-site.ts';
import { rootOf } from '../support/read-feed.ts';
import { assertNone, assertSameMembers } from '../support/offenders.ts';
import { testClock, type VariantName } from '../support/variants.ts';
import { readJson } from './read-json.ts';

/** The schema that a document promises to keep to. */
function schemaOf(file: string): string {
  const name = /^api\/v1\/(?<name>\w+)\.json$/u.exec(file)?.groups?.['name'] ?? 'model';
  return `api/v1/schema/${name}.json`;
}

function documentsOf({ files }: BuiltSite): string[] {
  return files.filter(
    (file) => /^api\/v1\/(?!schema\/)[\w/.-]+\.json$/u.test(file) && !file.endsWith('/openapi.json'),
  );
}

/** A schema that refuses fields which it does not name: ours must name all, though it lets others be added. */
function sealed(schema: unknown): AnySchema {
  if (Array.isArray(schema)) return schema.map(sealed) as unknown as AnySchema;
  if (typeof schema !== 'object' || schema === null) return schema as AnySchema;
  const entries = Object.entries(schema).map(([key, value]) => [key, sealed(value)]);
  const own = Object.fromEntries(entries) as Record<string, unknown>;
  return own['type'] === 'object' ? { ...own, additionalProperties: false } : own;
}

describe.each<VariantName>(['production', 'base', 'fixture', 'preview'])(
  'the data of the build "%s"',
  (name) => {
    const site = openSite(name);
    const documents = documentsOf(site);
    // A preview stands elsewhere and is never the site itself.
    const published = rootOf(site);

    test('keeps to its schemas, names every field in them, and formats every value as they say', () => {
      const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
      addFormats.default(ajv);
      const schemas = new Map(
        [...new Set(documents.map(schemaOf))].map((file) => {
          const schema = JSON.parse(site.read(file)) as Record<string, unknown>;
          expect(schema['$id']).toBe(`${published}${file}`);
          return [file, ajv.compile(sealed(schema))];
        }),
      );
      expect(schemas.size).toBe(5);
      const offenders = documents.flatMap((file) => {
        const check = schemas.get(schemaOf(file))!;
        return check(JSON.parse(site.read(file)))
          ? []
          : [`${file}: ${ajv.errorsText(check.errors).slice(0, 300)}`];
      });
      assertNone('These documents break their schemas', offenders);
    });

    test('allows fields that its schemas do not name, because fields are added', () => {
      const ajv = new Ajv2020({ strict: false });
      addFormats.default(ajv);
      const document = JSON.parse(site.read('api/v1/changes.json')) as { data: object[] };
      Object.assign(document, { later: true });
      Object.assign(document.data[0]!, { later: { than: ['now'] } });
      expect(ajv.validate(JSON.parse(site.read('api/v1/schema/changes.json')) as AnySchema, document)).toBe(
        true,
      );
    });

    test('says for which day it holds, and in which time zone', () => {
      for (const file of documents) {
        expect(JSON.parse(site.read(file))).toMatchObject({
          version: 1,
          asOf: new Date(testClock * 1000).toISOString().slice(0, 10),
          timeZone: 'Asia/Riyadh',
          license: 'CC-BY-4.0',
        });
      }
    });

    test('has a file for every model, which is the same as its entry in the list', () => {
      const models = readJson<{ id: string }[]>(site, 'api/v1/models.json');
      const pages = site.pages.flatMap(({ path }) => /^\/models\/([^/]+)\/$/u.exec(path)?.[1] ?? []);
      assertSameMembers(
        models.map(({ id }) => id),
        pages,
      );
      for (const model of models) expect(readJson(site, `api/v1/models/${model.id}.json`)).toEqual(model);
    });

    test('has an announcement for every page of one', () => {
      const pages = site.pages.flatMap(({ path }) => /^\/timeline\/(\d{4}-[^/]+)\/$/u.exec(path)?.[1] ?? []);
      assertSameMembers(
        readJson<{ id: string }[]>(site, 'api/v1/retirements.json').map(({ id }) => id),
        pages,
      );
    });

    test('names addresses of the published site alone, and each leads to a file', () => {
      const offenders = documents.flatMap((file) =>
        [
          ...site
            .read(file)
            .matchAll(/"(?<key>url|dataUrl|calendarUrl|badgeUrl|documentation)": "(?<url>[^"]+)"/gu),
        ]
          .map((match) => match.groups as { key: string; url: string })
          // Sources have addresses of their own under the first name.
          .filter(({ key, url }) => key !== 'url' || /(?:example|localhost)[:/]/u.test(url))
          .map(({ url }) => url)
          .filter((url) => {
            const target = url.slice(published.length).replace(/(?<=^|\/)$/u, 'index.html');
            return !url.startsWith(published) || !site.files.includes(target);
          }),
      );
      assertNone('These addresses lead nowhere', [...new Set(offenders)]);
    });

    test('lists what lies ahead by its nearness, and only that', () => {
      const upcoming = readJson<{ on: string; daysLeft: number | null }[]>(site, 'api/v1/upcoming.json');
      const days = upcoming.map(({ on }) => on);
      expect(days).toEqual(days.toSorted());
      expect(days.every((day) => day > '2026-11-29')).toBe(true);
      for (const { on, daysLeft } of upcoming) {
        if (on.length === 10) {
          expect(daysLeft).toBe((Date.parse(on) - Date.parse('2026-11-29')) / 86_400_000);
        } else {
          expect(daysLeft).toBeNull();
        }
      }
      expect(upcoming.length).toBeGreaterThan(0);
    });

    test('has a line of the table for every item, with as many cells as the first', () => {
      const retirements = readJson<{ id: string; items: { name: string }[] }[]>(
        site,
        'api/v1/retirements.json',
      );
      const [head, ...lines] = readTable(site.read('api/v1/shutdowns.csv'));
      assertSameMembers(
        lines.map((line) => `${line[head!.indexOf('retirement_id')]} ${line[head!.indexOf('item')]}`),
        retirements.flatMap(({ id, items }) => items.map((item) => `${id} ${item.name}`)),
      );
      expect(lines.every((line) => line.length === head!.length)).toBe(true);
    });

    test('has a line of the other table for every life, which says what the data says', () => {
      const models = readJson<
        {
          id: string;
          name: string;
          family: { id: string };
          calendarUrl: string;
          names: { name: string; kind: string }[];
          lives: {
            id: string;
            surface: { value: string };
            state: { value: string; asOf: string };
            shutdownOn: string | null;
            goneBy: string | null;
            decidedBy: string | null;
          }[];
        }[]
      >(site, 'api/v1/models.json');
      const [head, ...lines] = readTable(site.read('api/v1/models.csv'));
      expect(lines.every((line) => line.length === head!.length)).toBe(true);
      const said = lines.map((line) => {
        const cell = (name: string): string => line[head!.indexOf(name)]!;
        return [
          ...['model_id', 'name', 'family', 'life', 'surface', 'state', 'state_as_of'].map(cell),
          ...['shutdown_on', 'gone_by', 'retirement_id', 'calendar_url'].map(cell),
          [cell('aliases'), cell('snapshots')].filter(Boolean).join('; ').split('; ').toSorted().join('; '),
        ];
      });
      expect(said).toEqual(
        models.flatMap((model) =>
          model.lives.map((life) => [
            ...[model.id, model.name, model.family.id, life.id, life.surface.value],
            ...[life.state.value, life.state.asOf, life.shutdownOn ?? '', life.goneBy ?? ''],
            ...[life.decidedBy ?? '', model.calendarUrl],
            model.names
              .map(({ name }) => name)
              .toSorted()
              .join('; '),
          ]),
        ),
      );
    });

    test('is described by OpenAPI so that a linter finds nothing, and every path that it names is there', async () => {
      const source = site.read('api/v1/openapi.json');
      const config = await createConfig({ extends: ['recommended'] });
      const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
      assertNone(
        'The linter says',
        problems.map(
          ({ message, ruleId, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`,
        ),
      );
      const { paths } = JSON.parse(source) as { paths: Record<string, unknown> };
      for (const path of Object.keys(paths)) {
        const pattern = new RegExp(`^${path.slice(1).replace('{id}', '[a-z0-9-]+')}$`, 'u');
        expect(
          site.files.some((file) => pattern.test(file)),
          path,
        ).toBe(true);
      }
    });
  },
);

test('the real record is whole in the data: 75 announcements, 245 items, 201 models', () => {
  const site = openSite('production');
  const retirements = readJson<{ items: unknown[] }[]>(site, 'api/v1/retirements.json');
  expect(retirements).toHaveLength(75);
  expect(retirements.flatMap(({ items }) => items)).toHaveLength(245);
  expect(readJson<unknown[]>(site, 'api/v1/models.json')).toHaveLength(201);
});

/** The cells of a CSV file (RFC 4180) after its byte order mark. */
function readTable(csv: string): string[][] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}
