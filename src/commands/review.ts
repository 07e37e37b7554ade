/**
 * `npm run review -- --base <folder, manifest.json or address> [--site dist] [--out review.md] [--allow <path or "all">]…`:
 * compares a built site with the published one and writes the review as Markdown, to the standard output or a file, for the
 * comment on a pull request. Ends with 1 when an address is gone, nothing sends its readers on and nobody allowed it, and with
 * 2 when there is nothing that can be compared.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readStrings } from '../content/interface-strings.ts';
import { CommandError, runCommand } from '../hosting/run-command.ts';
import { BaseError, openBase } from '../review/base.ts';
import { brokenAddresses, type DeletedPage } from '../review/compare.ts';
import { writeMarkdown } from '../review/markdown.ts';
import { parseManifest, type SiteManifest } from '../review/manifest-schema.ts';
import { reviewBuild } from '../review/review.ts';
import { readSettings } from '../settings.ts';
import { createTranslate } from '../strings.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      base: { type: 'string' },
      site: { type: 'string', default: 'dist' },
      out: { type: 'string' },
      allow: { type: 'string', multiple: true, default: [] },
    },
  });
  const { contentDir, reviewBase, reviewAllow } = readSettings(process.env);
  const location = values.base ?? reviewBase;
  if (location === undefined) {
    throw new IncomparableError(
      'name what to compare with: npm run review -- --base <folder of a built site, manifest.json, or address>',
    );
  }
  const folder = resolve(values.site);
  const head = readHead(join(folder, 'manifest.json'));
  const base = await openBase(location).catch((error: unknown) => {
    throw error instanceof BaseError ? new IncomparableError(error.message, error) : error;
  });
  const allowed = [...reviewAllow, ...values.allow];
  const review = await reviewBuild({ folder, contentDir, head, base, allowed });
  for (const failure of review.failures) console.error(failure);
  const text = writeMarkdown(review, createTranslate(readStrings(contentDir)));
  if (values.out === undefined) process.stdout.write(text);
  else writeFileSync(values.out, text);

  const broken = brokenAddresses(review.comparison!);
  if (broken.length > 0) throw new CommandError(describeBroken(broken));
}

function readHead(file: string): SiteManifest {
  if (!existsSync(file)) {
    throw new IncomparableError(`${file}: is not there; build the site first (npm run build)`);
  }
  try {
    return parseManifest(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new IncomparableError(
      `${file}: ${(cause as Error).message}; build the site again (npm run build)`,
      cause,
    );
  }
}

/** What ends the command when two builds cannot be compared: another status than that of a broken address. */
class IncomparableError extends CommandError {
  constructor(message: string, cause?: unknown) {
    super(message, { exitCode: 2, cause });
  }
}

/** What breaks, and what mends it. Only articles can have another address than their file's: ids of the record never change. */
function describeBroken(broken: readonly DeletedPage[]): string {
  const mends: [string, (one: DeletedPage) => boolean][] = [
    ['are drafts or scheduled: publish them, or allow it', ({ fate }) => fate === 'unpublished'],
    [
      'keep the article, or name its old slug under "aliases" of the new one, or allow it',
      ({ page }) => /^\/articles\//u.test(page.path),
    ],
    ['keep the file under its id, since only articles can be sent on, or allow it', () => true],
  ];
  const groups = Map.groupBy(broken, (one) => mends.find(([, has]) => has(one))![0]);
  const lines = [...groups].map(
    ([mend, pages]) => `  ${pages.map(({ page }) => page.path).join(', ')}: ${mend}`,
  );
  return [
    'Links break to:',
    ...lines,
    'To allow a deletion that is wanted: --allow <path>, or REVIEW_ALLOW.',
  ].join('\n');
}

await runCommand(main);
