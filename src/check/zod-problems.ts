import type { z } from 'astro/zod';
import { correctedCopy } from './corrected-copy.ts';
import { nearest } from './nearest.ts';
import { descriptionAt, fieldNamesAt } from './schema-paths.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** What a schema finds wrong in the field at a path. */
export interface SchemaFault {
  path: Path;
  message: string;
}

/**
 * All that a schema finds wrong in data, in sentences for an editor.
 *
 * Zod leaves out its checks across fields as long as one field is malformed, so that fixing one mistake
 * would bring up the next. The data is therefore looked at a second time with its malformed fields fixed.
 */
export function findSchemaFaults(schema: z.ZodType, data: unknown): SchemaFault[] {
  const issues = issuesOf(schema, data);
  if (issues.length === 0) return [];
  const known = new Set(issues.map(keyOf));
  const strangers = issues.flatMap(strangersOf);
  const malformed = issues.filter((issue) => issue.code !== 'unrecognized_keys').map(({ path }) => path);
  const fixed = correctedCopy(schema, data, { strangers, malformed });
  const further = issuesOf(schema, fixed.data).filter(
    (issue) =>
      issue.code === 'custom' &&
      !known.has(keyOf(issue)) &&
      !malformed.some((path) => isInside(issue.path, path)) &&
      !fixed.standIns.some((value) => issue.message.includes(value)),
  );
  return [...issues, ...further].flatMap((issue) => toFaults(issue, schema, data));
}

function issuesOf(schema: z.ZodType, data: unknown): Issue[] {
  const result = schema.safeParse(data);
  return result.success ? [] : (result.error.issues as Issue[]).flatMap(chooseBranch);
}

/** Of a union, the issues of the option that the data is most like. */
function chooseBranch(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const strangers = (issues: readonly Issue[]): number =>
    issues.reduce((sum, one) => sum + (one.code === 'unrecognized_keys' ? one.keys.length : 0), 0);
  const [branch] = (issue.errors as Issue[][]).toSorted(
    (a, b) => strangers(a) - strangers(b) || a.length - b.length,
  );
  return (branch ?? []).flatMap((one) => chooseBranch({ ...one, path: [...issue.path, ...one.path] }));
}

function toFaults(issue: Issue, schema: z.ZodType, data: unknown): SchemaFault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const names = fieldNamesAt(schema, path);
    return issue.keys.map((key) => ({ path: [...path, key], message: describeStranger(key, names) }));
  }
  const value = valueAt(data, path);
  if (isMissing(issue, value)) {
    return [{ path, message: `is missing; ${describeWanted(descriptionAt(schema, path))}` }];
  }
  if (value === null) {
    const message =
      path.length === 0
        ? 'holds no fields; write them, one a line'
        : 'is empty; fill it in, or take the line out';
    return [{ path, message }];
  }
  return [{ path, message: describeIssue(issue, value) }];
}

// A schema's own words are better where a field is missing only because of what another one says.
function isMissing(issue: Issue, value: unknown): boolean {
  return value === undefined && (issue.code !== 'custom' || issue.message.startsWith('undefined'));
}

function describeStranger(key: string, names: readonly string[]): string {
  const near = nearest(key, names);
  return `is no field; ${near ? `did you mean "${near}"?` : `the fields here are ${names.join(', ')}`}`;
}

function describeWanted(description: string | undefined): string {
  if (description === undefined) return 'add it';
  return (/^\p{Lu}\p{Ll}* /u.test(description) ? lowerFirst(description) : description).replace(/\.$/u, '');
}

function describeIssue(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.startsWith('Invalid input')
        ? `is ${nameOf(value)}; write ${wantedTypes[issue.expected] ?? issue.expected}`
        : `is ${nameOf(value)}; ${issue.message}`;
    case 'invalid_value': {
      if (typeof value === 'object') return `is ${nameOf(value)}; write one of ${issue.values.join(', ')}`;
      const near = nearest(String(value), issue.values.map(String));
      return near
        ? `"${String(value)}" is not known here; did you mean "${near}"?`
        : `"${String(value)}" is not one of ${issue.values.join(', ')}`;
    }
    case 'invalid_format':
      return `"${String(value)}": ${issue.message}`;
    case 'too_small':
      return /^Too small/u.test(issue.message) ? 'is empty; fill it in, or take the line out' : issue.message;
    case 'invalid_key':
      return issue.issues[0]?.message ?? issue.message;
    default:
      return issue.message;
  }
}

const wantedTypes: Readonly<Record<string, string>> = {
  array: 'a list, such as [a, b]',
  boolean: 'true or false',
  number: 'a number',
  object: 'fields, one a line',
  record: 'fields, one a line',
  string: 'text',
};

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'string') return 'text';
  return `the ${typeof value} ${String(value)}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function keyOf(issue: Issue): string {
  return `${issue.path.join('/')}: ${issue.message}`;
}

function strangersOf(issue: Issue): Path[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [];
}

function isInside(path: Path, parent: Path): boolean {
  return parent.every((key, index) => path[index] === key);
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null)?.[key], data);
}
