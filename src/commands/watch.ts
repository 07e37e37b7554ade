/**
 * `npm run watch [-- --from <file, folder or address>]… [--read-on YYYY-MM-DD] [--archived <address>] [--archive] [--write]`:
 * compares OpenAI's API deprecations page, and pages of its help centre, with the record in `content/` (CONTENT_DIR) and
 * reports what the record lacks in Arabic and English. Without `--from` the API's page is fetched from its address.
 *
 * `--write` adds what was found to the files of known announcements, as changes that were seen on that day, drafts new
 * announcements in `content/.drafts/`, which nothing publishes, and writes into `content/watch.yml` that the API's page was
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
import { archiveFound } from '../watch/archive-page.ts';
import { DraftError } from '../watch/draft-changes.ts';
import { FetchError } from '../watch/fetch-page.ts';
import { getReadings, ReadingError } from '../watch/get-readings.ts';
import { assertNewest, OldReadingError } from '../watch/last-reading.ts';
import { PageShapeError } from '../watch/page-shape-error.ts';
import { MARKDOWN_URL } from '../watch/reading.ts';
import { readRecordFiles, RecordError } from '../watch/record-files.ts';
import { formatFindings, formatNothing } from '../watch/report.ts';
import { isOfApi, watchRecord, type Watched } from '../watch/watch-record.ts';
import { writeComparison } from '../watch/write-comparison.ts';
import { YamlPlaceError } from '../watch/yaml-places.ts';

const HELP = `npm run watch [-- options]: what OpenAI's pages say of retirements and the record does not

  --from <…>     a saved page, a folder of saved pages (2026-08-20.md), or an http(s) address; may be given several
                 times; ${MARKDOWN_URL} when left out.
                 A page of the help centre (ChatGPT's release notes, articles about retired models), in HTML or Markdown,
                 is read at its address too; a saved one names it at its beginning:
                 <!-- source: https://help.openai.com/en/articles/… -->
  --read-on <…>  the day (YYYY-MM-DD) or month on which the one page was read; otherwise the day in its file's name,
                 otherwise today in Riyadh
  --archived <…> the address of an archived copy of the one page, which is written beside it as its source; a saved page
                 can name its own above its first heading: <!-- archived: https://… -->
  --archive      ask the Internet Archive to save each page that was read at its own address and on which something
                 was found
  --write        add what was found to content/retirements/, draft new announcements in content/.drafts/, and write the
                 day of the comparison into content/watch.yml, which the timeline and the API show
  --help         this text

What an editor has judged stands in content/watch-known.yml and is not told again. CONTENT_DIR names another content
tree.
Ends with 0: nothing found but what waits in drafts, or written (what needs a person is named). 1: something found,
without --write; or wrong options or settings. 2: a page or the record could not be read or was not understood, or is
older than what the record has read; nothing was written.`;

const NOT_READ = 2;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', multiple: true, default: [MARKDOWN_URL] },
      'read-on': { type: 'string' },
      archived: { type: 'string' },
      archive: { type: 'boolean', default: false },
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
  const { archived } = values;
  if (archived !== undefined && !/^https?:\/\/\S+$/u.test(archived)) {
    throw new CommandError(`--archived ${archived}: write the whole http(s) address of the copy`);
  }
  const watched = await watchAll({ ...values, archived, readOn }, contentDir);
  if (values.write) await writeDay(watched, contentDir);
  if (watched.pages.every(({ findings }) => findings.length === 0)) {
    console.log([formatNothing(watched.pages), ...formatWaiting(watched)].join('\n'));
    return;
  }
  console.log(formatFindings(watched.pages));
  const waiting = formatWaiting(watched);
  if (waiting.length > 0) console.log(`\n${waiting.join('\n')}`);
  if (values.write) console.log(`\n${writeAll(watched, contentDir).join('\n')}`);
  else process.exitCode = 1;
}

interface Options {
  from: readonly string[];
  readOn: Parameters<typeof getReadings>[1]['readOn'];
  archived: string | undefined;
  archive: boolean;
  write: boolean;
}

const knownErrors = [
  DraftError,
  FetchError,
  OldReadingError,
  PageShapeError,
  ReadingError,
  RecordError,
  YamlPlaceError,
];

async function watchAll(
  { from, readOn, archived, archive, write }: Options,
  contentDir: string,
): Promise<Watched> {
  try {
    // Read here, after the settings: the module ends the process where they are wrong.
    const { today } = await import('../site.ts');
    const readings = await getReadings(from, { readOn, today, archived });
    const files = readRecordFiles(contentDir);
    if (write) {
      assertNewest(
        readings.filter(isOfApi),
        files.retirements.map(({ entry }) => entry),
      );
    }
    const watched = watchRecord(readings, files);
    const found = watched.pages.filter(({ findings }) => findings.length > 0).map(({ reading }) => reading);
    if (!archive || found.length === 0) return watched;
    return watchRecord(await archiveFound(readings, found, console.error), files);
  } catch (error) {
    if (!knownErrors.some((kind) => error instanceof kind)) throw error;
    throw new CommandError((error as Error).message, { exitCode: NOT_READ });
  }
}

/** Writes down that the pages were compared, for readers; every page was understood by then. */
async function writeDay({ pages }: Watched, contentDir: string): Promise<void> {
  const { today } = await import('../site.ts');
  const before = readComparison(contentDir, today);
  const text = writeComparison(pages.map(({ reading }) => reading).filter(isOfApi), today, before);
  if (text !== undefined) writeFileSync(join(contentDir, COMPARISON_FILE), text);
}

/** Writes changed files and new drafts; a line about each, and about what could not be written. */
function writeAll({ pages, changed, drafts, forPerson }: Watched, contentDir: string): string[] {
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
    (finding) => `${describe(finding)}: يكتبه محرّر · not written: it needs a person`,
  );
  const uncited = pages.some(({ reading, findings }) => findings.length > 0 && reading.via === undefined);
  return [
    ...written,
    ...drafted,
    ...left,
    ...(uncited && written.length + drafted.length > 0 ? [NO_COPY] : []),
  ];
}

function describe(finding: Watched['forPerson'][number]): string {
  if (finding.kind === 'help-to-read') return `${finding.page.url}, ${finding.line}`;
  return `retirements/${finding.retirement}.yml, ${finding.item}`;
}

const NO_COPY =
  'لا نسخة محفوظة معروفة من الصفحة: اكتب عنوانها في via عند كل مصدر جديد، وإلا ردّه الفحص · no archived copy is known: write its address into via of each new source, for which the check asks';

/** A line about each draft that waits, and what the pages say by now and it does not. */
function formatWaiting({ waiting, outgrown }: Watched): string[] {
  return [
    ...waiting.map(
      (path) => `${path}: مسودة تنتظر محرّرًا، فلا جديد فيها · a draft that waits, and so nothing new`,
    ),
    ...[...outgrown].map(
      ([path, lacking]) =>
        `${path}: مسودة تنتظر محرّرًا، وفي الصفحة ما ليس فيها · a draft that waits, and lacks what the page says: ${lacking.join(', ')}`,
    ),
  ];
}

await runCommand(main);
