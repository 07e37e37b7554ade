import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import type { SuiteResult } from './result.ts';
import { runLine, runNode, type ProgramResult } from './run-program.ts';

/** Runs a script of package.json; each of its commands, joined by `&&`, counts as one test. */
export async function runScript(name: string): Promise<SuiteResult> {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const script = scripts[name];
  if (script === undefined) throw new Error(`package.json has no script "${name}"`);
  const results: [string, ProgramResult][] = [];
  for (const line of script.split('&&').map((command) => command.trim())) {
    results.push([line, await runLine(line)]);
  }
  return toResult(results);
}

/** Checks the content tree; it counts as one test. */
export async function checkContent(): Promise<SuiteResult> {
  const script = 'src/commands/check.ts';
  return toResult([[`node ${script} --strict`, await runNode([script, '--strict'])]]);
}

function toResult(results: readonly [string, ProgramResult][]): SuiteResult {
  const failed = results.filter(([, { code }]) => code !== 0);
  return {
    passed: results.length - failed.length,
    failures: failed.map(([title, { output }]) => ({
      title,
      detail: stripVTControlCharacters(output).trim() || 'it said nothing',
    })),
    skips: [],
  };
}
