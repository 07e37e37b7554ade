/**
 * `npm run check [-- --strict]`: reads the whole content tree and reports everything that is wrong in it, at once. The
 * build does the same before it begins. Advice stops neither, unless `--strict` is given.
 */
import { parseArgs } from 'node:util';
import { checkContent } from '../check/check-content.ts';
import { formatClean, formatProblems } from '../check/report.ts';
import { readTree } from '../content/tree.ts';
import { CommandError, runCommand } from '../hosting/run-command.ts';
import { readSettings } from '../settings.ts';

async function main(): Promise<void> {
  const { contentDir } = readSettings(process.env);
  const { values } = parseArgs({ options: { strict: { type: 'boolean', default: false } } });
  const problems = checkContent(contentDir);
  const text = formatProblems(problems, contentDir, process.stderr.columns);
  if (problems.some(({ advice }) => values.strict || !advice)) throw new CommandError(text);
  if (problems.length > 0) console.log(text);
  const { files, pictures } = readTree(contentDir);
  console.log(formatClean(files.length + pictures.length));
}

await runCommand(main);
