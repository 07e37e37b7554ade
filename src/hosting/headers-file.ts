import type { HeaderRule } from './headers.ts';

/** The limits of Cloudflare Pages, the strictest host that reads `_headers`. */
export const headersFileLimits = {
  rules: 100,
  /** Characters in a line. */
  line: 2000,
} as const;

/**
 * Writes rules as a `_headers` file, as Netlify and Cloudflare Pages read it: a pattern on a line of its own,
 * below it the indented headers.
 *
 * @throws Error when a rule cannot be written so that both hosts read it alike
 */
export function formatHeaders(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ pattern, headers }) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  const text = `${blocks.join('\n\n')}\n`;
  parseHeaders(text);
  return text;
}

/**
 * Reads a `_headers` file. It is stricter than the hosts, which pass over what they cannot read: here every
 * flaw is an error that names its line.
 *
 * @throws Error naming the first flawed line
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: Record<string, string> }[] = [];
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    const line = raw.trim();
    const refuse = (flaw: string): never => {
      throw new Error(`_headers:${index + 1}: ${flaw}`);
    };
    if (line === '' || line.startsWith('#')) continue;
    if (raw.length > headersFileLimits.line)
      refuse(`more than ${headersFileLimits.line} characters in a line`);
    if (line.startsWith('/')) {
      const flaw = flawOfPattern(line);
      if (flaw !== undefined) refuse(flaw);
      if (rules.some(({ pattern }) => pattern === line)) refuse(`a second rule for ${line}`);
      rules.push({ pattern: line, headers: {} });
      if (rules.length > headersFileLimits.rules) refuse(`more than ${headersFileLimits.rules} rules`);
      continue;
    }
    const rule = rules.at(-1) ?? refuse('begin with a path, which begins with a slash');
    const { name, value } =
      /^(?<name>[\w-]+)\s*:\s*(?<value>.*)$/u.exec(line)?.groups ?? refuse('write a header as Name: value');
    if (!name || !value) return refuse('give the header a value');
    rule.headers[name] = Object.hasOwn(rule.headers, name) ? `${rule.headers[name]}, ${value}` : value;
  }
  return rules;
}

function flawOfPattern(pattern: string): string | undefined {
  if (/\s/u.test(pattern)) return 'a path has no spaces';
  if (pattern.split('*').length > 2) return 'a path has at most one *';
  if (pattern.split('/').some((part) => part.includes(':') && !/^:[A-Za-z]\w*$/u.test(part))) {
    return 'a placeholder is a whole part of the path, such as /articles/:slug/';
  }
  return undefined;
}
