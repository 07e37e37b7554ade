/**
 * `npm run check [-- --strict] [--fix] [--all] [--help]`: reads the whole content tree and reports everything that is wrong in it, at once. The
 * build does the same before it begins. Advice stops neither, unless `--strict` is given. `--fix` first writes what is
 * surely right, and says how much that was. Advice that concerns many files is summed by kind, unless `--all` is given.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../check/check-content.ts';
import { applyFixes } from '../check/apply-fixes.ts';
import { formatClean, formatFixed, formatProblems } from '../check/report.ts';
import { readTree } from '../content/tree.ts';
import { CommandError, runCommand } from '../hosting/run-command.ts';
import { readSettings } from '../settings.ts';

const HELP = `npm run check [-- options]: everything that is wrong in content/, at once

  --strict  advice counts as a mistake too
  --fix     first write what is surely right, and say how much that was
  --all     list advice that concerns many files file by file
  --help    this text

CONTENT_DIR names another content tree.
Ends with 0: nothing is wrong. 1: something is, or an option or setting is.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      strict: { type: 'boolean', default: false },
      fix: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const { contentDir } = readSettings(process.env);
  if (values.fix) console.log(formatFixed(fixAll(contentDir)));
  const problems = checkContent(contentDir);
  const text = formatProblems(problems, contentDir, {
    width: process.stderr.columns,
    // What is told as a mistake is told each time.
    all: values.all || values.strict,
  });
  if (problems.some(({ advice }) => values.strict || !advice)) throw new CommandError(text);
  if (problems.length > 0) console.log(text);
  const { files, pictures } = readTree(contentDir);
  console.log(formatClean(files.length + pictures.length));
}

/** A fix can show another: «قال , ثم» loses its space, and then its comma. */
const MOST_ROUNDS = 5;

/** Writes the safe fixes into the files; the number that were made. */
function fixAll(contentDir: string): number {
  let all = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const made = fixOnce(contentDir);
    if (made === 0) break;
    all += made;
  }
  return all;
}

function fixOnce(contentDir: string): number {
  const byFile = Map.groupBy(
    checkContent(contentDir).filter(({ fix }) => fix !== undefined),
    ({ file }) => file,
  );
  let all = 0;
  for (const [file, problems] of byFile) {
    const path = join(contentDir, file);
    const { source, made } = applyFixes(readFileSync(path, 'utf8'), problems);
    if (made > 0) writeFileSync(path, source);
    all += made;
  }
  return all;
}

await runCommand(main);
