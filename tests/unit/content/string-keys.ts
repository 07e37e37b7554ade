import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimsKinds } from '../../../src/embeds/rules.ts';
import { figureNames } from '../../../src/paths.ts';
import { modelKinds } from '../../../src/schemas/model.ts';
import { sourceKinds } from '../../../src/schemas/source.ts';
import { changeKinds, surfaces } from '../../../src/schemas/retirement.ts';
import { dataFiles } from '../../../src/syndication/api/files.ts';
import { platforms } from '../../../src/syndication/readers.ts';
import { states } from '../../../src/timeline/state.ts';
import { outlooks } from '../../../src/words/model-in-use.ts';

/** A key as a source names it: whole, or a template whose values are not known there. */
export interface NamedKey {
  key: string;
  file: string;
}

/** The values that each template of a key can take; a template that is not here cannot be checked. */
export const templates: Readonly<Record<string, readonly string[]>> = {
  'state.${}': states.map((state) => `state.${state}`),
  'surface.${}': surfaces.map((surface) => `surface.${surface}`),
  'kind.${}': modelKinds.map((kind) => `kind.${kind}`),
  'change.${}': changeKinds.map((kind) => `change.${kind}`),
  'model.outlook.${}': outlooks.map((outlook) => `model.outlook.${outlook}`),
  'conflict.${}': ['announcedOn', 'shutdownOn', 'releasedOn'].map((about) => `conflict.${about}`),
  'source.kind.${}': sourceKinds.map((kind) => `source.kind.${kind}`),
  'claims.${}': claimsKinds.map((kind) => `claims.${kind}`),
  'api.badge.${}': ['announced', 'retired'].map((state) => `api.badge.${state}`),
  'api.kind.${}': ['announced', 'added', 'reached'].map((kind) => `api.kind.${kind}`),
  'api.file.${}': dataFiles('gpt-4o').map(({ key }) => `api.file.${key}`),
  'feeds.platform.${}': platforms.map((platform) => `feeds.platform.${platform}`),
  'figure.noticeLevel.${}': [0, 14, 91, 182, 365, 730].map((days) => `figure.noticeLevel.${days}`),
  'figure.${}Title': figureNames.map((name) => `figure.${name}Title`),
  // A pre-built view is by state or by surface; years have a sentence of their own.
  '${}.${}': [...states.map((state) => `state.${state}`), ...surfaces.map((surface) => `surface.${surface}`)],
};

export interface Source {
  file: string;
  text: string;
}

/** The sources of the site, where the words of the interface are used. */
export function readSources(): Source[] {
  return readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:astro|ts)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}

const CALL = /(?<![\w$.])(?:Astro\.locals\.|locals\.|context\.locals\.)?t(?:\.(?:plain|parts|entry))?\(\s*(['"`])(.*?)\1/gsu;
const ATTRIBUTE = /\bof=(?:"([^"]+)"|\{([^}]*)\})/gu;

/** Every key that a source asks for by a call of the translator, or by the `of` of a sentence. */
export function namedKeys({ file, text }: Source): NamedKey[] {
  const calls = [...text.matchAll(CALL)].map((match) => match[2]!.replaceAll(/\$\{[^}]*\}/gu, '${}'));
  const attributes = [...text.matchAll(ATTRIBUTE)].flatMap((match) =>
    match[1] === undefined ? quotedKeys(match[2]!) : [match[1]],
  );
  return [...calls, ...attributes].map((key) => ({ key, file }));
}

/** Every text in quotation marks that has the shape of a key. */
export function quotedKeys(text: string): string[] {
  return [...text.matchAll(/(['"`])([a-zA-Z]+(?:\.[\w-]+)+)\1/gu)].map((match) => match[2]!);
}
