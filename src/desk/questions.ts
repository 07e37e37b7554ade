import { CommandError } from '../hosting/run-command.ts';

/** What was answered, by option; an option that nobody answered is not there. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** Something that a new file needs to be told. */
export interface Question {
  /** The option of the command that answers it, without its hyphens. */
  option: string;
  /** What to write, as it is asked for. */
  ask: string;
  /** Whether it takes several answers. */
  many?: boolean;
  /** Whether it can do without an answer. */
  optional?: boolean;
  /** What is written in the file to be filled in there, when a person leaves the line blank. */
  blank?: string;
  /** What is taken when nothing else is given, by what was answered before. */
  propose?: (answers: Answers) => readonly string[];
  /** What is wrong with an answer, and its fix. */
  judge: (value: string, answers: Answers) => string | undefined;
}

/** Asks a person on a terminal, and gives the line that was typed. */
export type Prompt = (text: string) => Promise<string>;

/** The first answer to an option; empty when there is none. */
export function answerOf(answers: Answers, option: string): string {
  return answers[option]?.[0] ?? '';
}

/**
 * Answers questions one after the other: by what is given, by asking where there is somebody to ask, or by what is
 * proposed.
 *
 * @throws CommandError for an answer given that is wrong, and with all that is missing when there is nobody to ask
 */
export async function answerAll(
  questions: readonly Question[],
  given: Answers,
  prompt?: Prompt,
): Promise<Answers> {
  const answers: Record<string, readonly string[]> = {};
  const missing: Question[] = [];
  for (const question of questions) {
    const { option } = question;
    const values = given[option];
    if (values !== undefined) {
      const fault = faultOf(question, values, answers);
      if (fault !== undefined) throw new CommandError(`--${option} ${fault}`);
      answers[option] = values;
      continue;
    }
    const proposal = (question.propose?.(answers) ?? []).filter(
      (value) => question.judge(value, answers) === undefined,
    );
    const taken = prompt ? await askUntilRight(question, proposal, answers, prompt) : proposal;
    if (taken.length > 0) answers[option] = taken;
    else if (!question.optional) missing.push(question);
  }
  if (missing.length > 0) {
    const lines = missing.map(({ option, ask }) => `  --${option}: ${ask}`);
    throw new CommandError(['Missing, and nobody to ask on a terminal:', ...lines].join('\n'));
  }
  return answers;
}

async function askUntilRight(
  question: Question,
  proposal: readonly string[],
  answers: Answers,
  prompt: Prompt,
): Promise<readonly string[]> {
  const { ask, many, optional, blank } = question;
  const hint =
    proposal.length > 0
      ? ` [${proposal.join(', ')}]`
      : blank !== undefined
        ? ' (empty to write it in the file)'
        : optional
          ? ' (empty for none yet)'
          : '';
  let fault = '';
  for (;;) {
    const line = (await prompt(`${fault}${ask}${hint}: `)).trim();
    if (line === '' && (proposal.length > 0 || optional)) return proposal;
    const typed = line === '' && blank !== undefined ? blank : line;
    const values = many ? typed.split(/[\s,،]+/u).filter((value) => value !== '') : [typed];
    const wrong = values.length === 0 ? 'write at least one' : faultOf(question, values, answers);
    if (wrong === undefined) return values;
    fault = `${wrong}\n`;
  }
}

function faultOf(question: Question, values: readonly string[], answers: Answers): string | undefined {
  for (const value of values) {
    const wrong = value.trim() === '' ? 'write something' : question.judge(value, answers);
    if (wrong !== undefined) return `"${value}": ${wrong}`;
  }
  return undefined;
}
