import type { MdxJsxAttributeNode } from 'satteri';
import { surfaces } from '../schemas/retirement.ts';
import { isDay, isMonth } from '../calendar/calendar-day.ts';
import { judgeLink } from './links.ts';

/** Attributes whose values are neither ids nor words, with what is wrong with a value. */
const valueRules: Readonly<Record<string, (value: string) => string | undefined>> = {
  href: (value) =>
    /^[/#]/u.test(value)
      ? `"${value}" is no source; write its own address, https://…`
      : judgeLink(value).wrong,
  surface: (value) =>
    (surfaces as readonly string[]).includes(value)
      ? undefined
      : `"${value}" is not one of ${surfaces.join(', ')}`,
  from: judgeDate,
  to: judgeDate,
};

/** The values of an attribute, or why they cannot be read. */
export type AttributeReading = { values: string[] } | { wrong: string };

/** Reads the value of a component's attribute: one in quotes, or a plain list of them in braces. */
export function readAttribute({ name, value }: MdxJsxAttributeNode, isList: boolean): AttributeReading {
  const example = isList ? `${name}={["…", "…"]}` : `${name}="…"`;
  if (value === null || value === undefined || value === '') {
    return { wrong: `has no value; write ${example}, or take it out` };
  }
  const literal = typeof value === 'string' ? value : literalOf(value.value);
  if (literal === undefined) {
    const code = typeof value === 'string' ? value : value.value;
    return { wrong: `{${code}} is code; write ${example}` };
  }
  if (Array.isArray(literal) !== isList) {
    return { wrong: `${isList ? 'takes a list' : 'takes one value'}; write ${example}` };
  }
  if (literal.length === 0) return { wrong: `names nothing; write ${example}, or take it out` };
  return { values: [literal].flat() };
}

/** Whether an attribute holds words for a reader, if it holds no ids. */
export function isWords(name: string): boolean {
  return !Object.hasOwn(valueRules, name);
}

/** What is wrong with the value of an attribute that holds an address, a surface or a date. */
export function judgeAttribute(name: string, value: string): string | undefined {
  return isWords(name) ? undefined : valueRules[name]!(value);
}

function judgeDate(value: string): string | undefined {
  return isDay(value) || isMonth(value)
    ? undefined
    : `"${value}" is not a date; write a real day as YYYY-MM-DD, or a month as YYYY-MM`;
}

const STRING = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'`;
const LIST = new RegExp(String.raw`^\[\s*(?:(?:${STRING})\s*(?:,\s*(?:${STRING})\s*)*,?\s*)?\]$`, 'u');
const SINGLE = new RegExp(`^(?:${STRING})$`, 'u');

/** What an expression says that is one string, or a plain list of strings; undefined for any other code. */
function literalOf(expression: string): string | string[] | undefined {
  const code = expression.trim();
  const isList = LIST.test(code);
  if (!isList && !SINGLE.test(code)) return undefined;
  const strings = (code.match(new RegExp(STRING, 'gu')) ?? []).map((text) =>
    text.slice(1, -1).replaceAll(/\\(.)/gu, '$1'),
  );
  return isList ? strings : strings[0];
}
