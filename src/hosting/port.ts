import { CommandError } from './run-command.ts';

/** How many ports after a taken one are tried where nobody has named one. */
export const portsTried = 20;

/** Whether somebody has named the port, by the option or the variable. */
export function isPortNamed(option: string | undefined, variable = process.env['PORT']): boolean {
  return [option, variable].some((text) => text !== undefined && text.trim() !== '');
}

/** The port of the development and preview servers unless told otherwise. */
export const defaultPort = 4321;

/**
 * Reads a TCP port from the option `--port`, or else from the variable PORT.
 *
 * @throws CommandError when it is no port
 */
export function readPort(option: string | undefined, variable = process.env['PORT']): number {
  const [name, text] = option === undefined ? ['PORT', variable?.trim()] : ['--port', option.trim()];
  if (text === undefined || text === '') return defaultPort;
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new CommandError(
    `${name} "${text}" is not a port: write a number from 0 to 65535, such as ${defaultPort}`,
  );
}
