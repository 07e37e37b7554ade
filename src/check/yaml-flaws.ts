import type { Flaw } from '../content/document.ts';
import type { Finding } from './problem.ts';

const DUPLICATE = 'Map keys must be unique';
/** What is longer is no name of a field, and no reader of the report could use it. */
const FIELD = /^[\s-]*(?<field>[^\s:'"]{1,80})\s*:/u;

/** What the YAML parser says, and what an editor has to do. */
const fixes: readonly (readonly [RegExp, string])[] = [
  [/^Nested mappings/u, 'a colon inside a text; put the whole text in single quotes'],
  [
    /^Missing closing/u,
    'a quote opens and never closes; close it (a quote inside single quotes is written twice)',
  ],
  [
    /^Unexpected .*(?:scalar|node end)/u,
    'more text than one value holds; put the whole text in single quotes (one inside it is written twice), and look at the indent',
  ],
  [/^Tabs/u, 'a tab as indent; use spaces'],
  [/reserved character/u, 'a text may not begin with @ or `; put it in single quotes'],
  [/^(?:Flow|Missing ,)/u, 'a list or group that never ends, or lacks a comma; close it with ] or }'],
  [
    /^Implicit (?:map )?keys/u,
    'a line without "field: value"; write it so, or indent it under the field it belongs to',
  ],
  [
    /^(?:All (?:mapping|collection|sequence)|Sequence item)/u,
    'an indent or a dash that fits no line above; line it up',
  ],
  [
    /^(?:A block sequence|Unexpected block-seq-ind)/u,
    'a list on the line of its field; begin it on the next line, or write [a, b]',
  ],
  [/^Unresolved tag/u, 'a text may not begin with !; put it in single quotes'],
  [
    /^a number sign/u,
    'what stands after « #» is left out as a comment; put the whole text in single quotes, or the comment on a line of its own',
  ],
  [/alias|anchor/iu, 'a text may not begin with * or &; put it in single quotes'],
  [/directive/u, 'a text or line may not begin with %; put it in single quotes, or delete it'],
  [/^lists or groups stand/u, 'lists or groups too deep in one another to be read; write them flat'],
  [
    /^Unexpected flow/u,
    'a bracket closes what none has opened; take it out, or put the text in single quotes',
  ],
  [/multiple documents/u, 'a line of --- inside the file; delete it'],
  [
    /at most 1024 chars/u,
    'more than a thousand letters before a colon; write "field: value", and a long text in single quotes',
  ],
  [/escape sequence/u, 'a backslash in double quotes; use single quotes'],
];

/**
 * Turns what the YAML parser says about a file into findings: every field that is written twice, and the
 * first mistake of syntax, since the parser stumbles over all that follows it.
 *
 * @param source the whole file, to name the field of a line
 */
export function toYamlFindings(flaws: readonly Flaw[], source: string): Finding[] {
  if (flaws.length === 0) return [];
  const lines = source.split('\n');
  const twice = flaws.filter((flaw) => flaw.message === DUPLICATE);
  const syntax = flaws.find((flaw) => flaw.message !== DUPLICATE);
  return [...twice, ...(syntax ? [syntax] : [])].map(({ line, message }) => ({
    line,
    field: FIELD.exec(lines[line - 1] ?? '')?.groups?.['field'] ?? 'file',
    message: message === DUPLICATE ? 'is written twice; keep one of the two' : describeSyntax(message),
  }));
}

function describeSyntax(message: string): string {
  if (message.startsWith('begin the file')) return `has no front matter; ${message}`;
  const known = fixes.find(([pattern]) => pattern.test(message))?.[1];
  return `is not YAML: ${known ?? `${message}; look at the indent, or put the text in single quotes`}`;
}
