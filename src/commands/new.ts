/**
 * `npm run new -- article|retirement|model [--title …] [--slug …] …`: begins a file of the content, with what the content
 * knows already, and comments that teach its fields. It asks for what is missing on a terminal, and otherwise says
 * which option is. It overwrites nothing.
 */
import { createInterface } from 'node:readline/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { PLACEHOLDER } from '../check/placeholders.ts';
import { readKnownContent } from '../desk/known-content.ts';
import { newArticle } from '../desk/new-article.ts';
import { writeNewFile, type NewKind } from '../desk/new-file.ts';
import { newModel } from '../desk/new-model.ts';
import { newRetirement } from '../desk/new-retirement.ts';
import { answerAll, type Answers, type Question } from '../desk/questions.ts';
import { CommandError, runCommand } from '../hosting/run-command.ts';
import { settings, today } from '../site.ts';

const kinds: Readonly<Record<string, NewKind>> = {
  article: newArticle,
  retirement: newRetirement,
  model: newModel,
};

const HELP = `npm run new -- <kind> [options]: begins a file of the content, with what the content knows already

Kinds: ${Object.keys(kinds).join(', ')}. Options of one: npm run new -- ${Object.keys(kinds)[0]!} --help
On a terminal it asks for what is missing; elsewhere it says which option is. It overwrites nothing.
CONTENT_DIR names another content tree.
Ends with 0: the file is written. 1: an option is missing or wrong, or the file is there already.`;

/** The options of one kind: its questions. */
function formatHelpOf(name: string, kind: NewKind): string {
  const questions = kind.questions(readKnownContent(settings.contentDir), today);
  const width = Math.max(...questions.map(({ option }) => option.length));
  const lines = questions.map(({ option, ask, many = false, optional = false }) => {
    const notes = [...(many ? ['may be given several times'] : []), ...(optional ? ['may be left out'] : [])];
    return `  --${option.padEnd(width)}  ${ask}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
  });
  return [`npm run new -- ${name} [options]`, '', ...lines].join('\n');
}

async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2);
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (process.argv.slice(2).some((arg) => arg === '--help' || arg === '-h')) {
    console.log(kind ? formatHelpOf(name, kind) : HELP);
    return;
  }
  if (!kind) throw new CommandError(`say what: npm run new -- <one of ${Object.keys(kinds).join(', ')}>`);
  const known = readKnownContent(settings.contentDir);
  const questions = kind.questions(known, today);
  const answers = await answer(questions, readGiven(questions, args));
  const file = kind.toFile(answers, known);
  const path = relative('', writeNewFile(settings.contentDir, file));
  console.log([path, ...file.filledIn.map((line) => `  ${line}`)].join('\n'));
  console.log(`Fill in what stands after «${PLACEHOLDER}», then run "npm run check".`);
}

function readGiven(questions: readonly Question[], args: readonly string[]): Answers {
  const { values } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      questions.map(({ option, many = false }) => [option, { type: 'string', multiple: many } as const]),
    ),
  });
  return Object.fromEntries(
    Object.entries(values).flatMap(([option, value]) =>
      value === undefined ? [] : [[option, [value].flat().map(String)] as const],
    ),
  );
}

/** Answers on a terminal by asking a person, who may end it with Ctrl-C or Ctrl-D; nothing is written then. */
async function answer(questions: readonly Question[], given: Answers): Promise<Answers> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return answerAll(questions, given);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new AbortController();
  terminal.on('close', () => closed.abort());
  try {
    return await answerAll(questions, given, (text) => terminal.question(text, { signal: closed.signal }));
  } catch (error) {
    throw closed.signal.aborted ? new CommandError('\nNothing was written.') : error;
  } finally {
    terminal.close();
  }
}

await runCommand(main);
