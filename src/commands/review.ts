/**
 * `npm run review -- --base <folder, manifest.json or address> [--site dist] [--out review.md]`: compares a built site with
 * the published one and writes the review as Markdown, to the standard output or a file, for the comment on a pull request.
 * Ends with 1 when an address is gone and nothing sends its readers on.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readStrings } from '../content/interface-strings.ts';
import { CommandError, runCommand } from '../hosting/run-command.ts';
import { BaseError, openBase } from '../review/base.ts';
import { brokenAddresses } from '../review/compare.ts';
import { writeMarkdown } from '../review/markdown.ts';
import type { SiteManifest } from '../review/manifest.ts';
import { reviewBuild } from '../review/review.ts';
import { readSettings } from '../settings.ts';
import { createTranslate } from '../strings.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      base: { type: 'string' },
      site: { type: 'string', default: 'dist' },
      out: { type: 'string' },
    },
  });
  const location = values.base ?? readSettings(process.env).reviewBase;
  if (location === undefined) {
    throw new CommandError(
      'name what to compare with: npm run review -- --base <folder of a built site, manifest.json, or address>',
    );
  }
  const folder = resolve(values.site);
  const file = join(folder, 'manifest.json');
  if (!existsSync(file))
    throw new CommandError(`${file}: is not there; build the site first (npm run build)`);

  const { contentDir } = readSettings(process.env);
  const head = JSON.parse(readFileSync(file, 'utf8')) as SiteManifest;
  const base = await openBase(location).catch((error: unknown) => {
    throw error instanceof BaseError ? new CommandError(error.message, { cause: error }) : error;
  });
  const review = await reviewBuild({ folder, contentDir, head, base });
  const text = writeMarkdown(review, createTranslate(readStrings(contentDir)));
  if (values.out === undefined) process.stdout.write(text);
  else writeFileSync(values.out, text);

  const broken = brokenAddresses(review.comparison!);
  if (broken.length > 0) {
    throw new CommandError(
      `Links break to ${broken.map(({ path }) => path).join(', ')}: keep the page, or name its old slug under "aliases".`,
    );
  }
}

await runCommand(main);
