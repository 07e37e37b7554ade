/**
 * `npm run check`: reads the whole content tree and reports everything that is wrong in it, at once. The build
 * does the same before it begins.
 */
import { checkContent } from '../check/check-content.ts';
import { formatClean, formatProblems } from '../check/report.ts';
import { readTree } from '../content/tree.ts';
import { CommandError, runCommand } from '../hosting/run-command.ts';
import { readSettings } from '../settings.ts';

async function main(): Promise<void> {
  const { contentDir } = readSettings(process.env);
  const problems = checkContent(contentDir);
  if (problems.length > 0) {
    throw new CommandError(formatProblems(problems, contentDir, process.stderr.columns));
  }
  const { files, pictures } = readTree(contentDir);
  console.log(formatClean(files.length + pictures.length));
}

await runCommand(main);
