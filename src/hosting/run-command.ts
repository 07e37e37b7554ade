import { SettingsError } from '../settings.ts';

/** Ends a command with a message for the person who started it; a stack trace would tell them nothing. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  /** What the process exits with. */
  readonly exitCode: number;

  constructor(message: string, { exitCode = 1, cause }: { exitCode?: number; cause?: unknown } = {}) {
    super(message, { cause });
    this.exitCode = exitCode;
  }
}

/**
 * Runs a command's main function. What the user can fix is told in a few lines, what is our own fault with a
 * stack trace; either way the process exits with 1, where an error does not say otherwise.
 */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(isForUser(error) ? error.message : error);
    process.exitCode = error instanceof CommandError ? error.exitCode : 1;
  }
}

function isForUser(error: unknown): error is Error {
  if (error instanceof CommandError || error instanceof SettingsError) return true;
  // `parseArgs` on an option that it does not know.
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
