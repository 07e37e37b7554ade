/**
 * `npm run watch [-- --from <file, folder or address>]… [--read-on YYYY-MM-DD] [--write]`: compares OpenAI's API deprecations
 * page with the record in `content/` (CONTENT_DIR) as it stood on the day on which the page was read, and reports what the
 * record lacks in Arabic and English. Without `--from` the page is fetched from its address.
 *
 * `--write` adds what was found to the files of known announcements, as changes that were seen on that day, drafts new
 * announcements in `content/.drafts/`, which nothing publishes, and writes into `content/watch.yml` that the page was
 * compared. What stands in a file stays, and a draft that is there is left alone. See `docs/decisions/0070-watch.md`.
 *
 * Ends with 0 when nothing was found, and with `--write`; with 1 when something was found, or the options or settings are
 * wrong; with 2 when a page or the record could not be read or was not understood.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { COMPARISON_FILE, readComparison } from '../content/comparison.ts';
import { CommandError, runCommand } from '../hosting/run-command.ts';
import { readSettings } from '../settings.ts';
import { isDay, isMonth } from '../calendar/calendar-day.ts';
import { FetchError } from '../watch/fetch-page.ts';
import { getReadings, ReadingError } from '../watch/get-readings.ts';
import { PageShapeError } from '../watch/page-shape-error.ts';
import { MARKDOWN_URL } from '../watch/reading.ts';
import { readRecordFiles, RecordError } from '../watch/record-files.ts';
import { formatFindings, formatNothing } from '../watch/report.ts';
import { watchRecord, type Watched } from '../watch/watch-record.ts';
import { writeComparison } from '../watch/write-comparison.ts';
import { YamlPlaceError } from '../watch/yaml-places.ts';

const HELP = `npm run watch [-- options]: what OpenAI's deprecations page says and the record does not

  --from <…>     a saved page, a folder of saved pages (2026-08-20.md), or an http(s) address; may be given several
                 times; ${MARKDOWN_URL} when left out
  --read-on <…>  the day (YYYY-MM-DD) or month on which the one page was read; otherwise the day in its file's name,
                 otherwise today in Riyadh
  --write        add what was found to content/retirements/, draft new announcements in content/.drafts/, and write the
                 day of the comparison into content/watch.yml, which the timeline and the API show
  --help         this text

CONTENT_DIR names another content tree.
Ends with 0: nothing found, or written (what needs a person is named). 1: something found, without --write; or wrong
options or settings. 2: a page or the record could not be read or was not understood; nothing was written.`;

const NOT_READ = 2;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', multiple: true, default: [MARKDOWN_URL] },
      'read-on': { type: 'string' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const { contentDir } = readSettings(process.env);
  const readOn = values['read-on'];
  if (readOn !== undefined && !isDay(readOn) && !isMonth(readOn)) {
    throw new CommandError(`--read-on ${readOn}: write a real day as YYYY-MM-DD, or a month as YYYY-MM`);
  }
  const watched = await watchAll(values.from, readOn, contentDir);
  if (values.write) await writeDay(watched, contentDir);
  if (watched.pages.every(({ findings }) => findings.length === 0)) {
    console.log(formatNothing(watched.pages));
    return;
  }
  console.log(formatFindings(watched.pages));
  if (values.write) console.log(`\n${writeAll(watched, contentDir).join('\n')}`);
  else process.exitCode = 1;
}

async function watchAll(
  from: readonly string[],
  readOn: Parameters<typeof getReadings>[1]['readOn'],
  contentDir: string,
): Promise<Watched> {
  try {
    // Read here, after the settings: the module ends the process where they are wrong.
    const { today } = await import('../site.ts');
    return watchRecord(await getReadings(from, { readOn, today }), readRecordFiles(contentDir));
  } catch (error) {
    const isKnown = [FetchError, PageShapeError, ReadingError, RecordError, YamlPlaceError].some(
      (kind) => error instanceof kind,
    );
    if (isKnown) throw new CommandError((error as Error).message, { exitCode: NOT_READ });
    throw error;
  }
}

/** Writes down that the pages were compared, for readers; every page was understood by then. */
async function writeDay({ pages }: Watched, contentDir: string): Promise<void> {
  const { today } = await import('../site.ts');
  const before = readComparison(contentDir, today);
  const text = writeComparison(
    pages.map(({ reading }) => reading),
    today,
    before,
  );
  if (text !== undefined) writeFileSync(join(contentDir, COMPARISON_FILE), text);
}

/** Writes changed files and new drafts; a line about each, and about what could not be written. */
function writeAll({ changed, drafts, forPerson }: Watched, contentDir: string): string[] {
  const written = [...changed].map(([path, text]) => {
    writeFileSync(join(contentDir, path), text);
    return `${path}: أُضيف إليه ما رُصد · added to`;
  });
  const drafted = [...drafts].map(([path, text]) => {
    const file = join(contentDir, path);
    if (existsSync(file)) return `${path}: مسودة موجودة لم تُمسّ · a draft that is there, left alone`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return `${path}: مسودة يكملها محرّر · a draft, to be completed`;
  });
  const left = forPerson.map(
    ({ retirement, item }) =>
      `retirements/${retirement}.yml, ${item}: يكتبه محرّر · not written: it needs a person`,
  );
  return [...written, ...drafted, ...left];
}

await runCommand(main);
