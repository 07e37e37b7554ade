import type {
  MdxJsxAttributeNode,
  MdxJsxAttributeUnion,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'satteri';
import { embedRules, type EmbedRule } from '../embeds/rules.ts';
import { isWords, judgeAttribute, readAttribute } from './attribute-values.ts';
import type { Body } from './body-tree.ts';
import type { Citation } from './citations.ts';
import { nearest } from './nearest.ts';
import type { Finding } from './problem.ts';
import type { Reference } from './references.ts';
import type { ReaderText } from './text-findings.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** What is found in a component, and what in it must be looked at further. */
export interface EmbedFindings {
  findings: Finding[];
  references: Reference[];
  /** The article's own sources that it names. */
  citations: Citation[];
  /** Attributes that a reader reads. */
  texts: ReaderText[];
  /** What it selects from the record, if it selects anything. */
  selections: WrittenSelection[];
}

/** A selection from the record as an editor wrote it. */
export interface WrittenSelection {
  line: number;
  field: string;
  of: 'retirements' | 'models';
  values: Readonly<Record<string, readonly string[]>>;
}

/** Checks a component's name and attributes by the rules that the site knows. */
export function checkEmbed(element: Element, body: Body): EmbedFindings {
  const name = element.name ?? '';
  const rule = Object.hasOwn(embedRules, name) ? embedRules[name] : undefined;
  const line = body.lineOf(element);
  if (!rule) {
    return {
      findings: [{ line, field: `<${name}>`, message: describeUnknown(name) }],
      references: [],
      citations: [],
      texts: [],
      selections: [],
    };
  }
  const parts = element.attributes.map((attribute) => checkAttribute(attribute, element, rule, body));
  const values = Object.fromEntries(parts.flatMap((part) => (part.values ? [part.values] : [])));
  const names = element.attributes.map((attribute) => ('name' in attribute ? attribute.name : ''));
  const missing = rule.required.filter((attribute) => !names.includes(attribute));
  return {
    findings: [
      ...parts.flatMap((part) => part.findings),
      ...missing.map((attribute) => ({
        line,
        field: `<${name}> ${attribute}`,
        message: `is missing; write ${attribute}="…"`,
      })),
      ...names
        .filter((attribute, index) => names.indexOf(attribute) < index)
        .map((attribute) => ({
          line,
          field: `<${name}> ${attribute}`,
          message: 'is written twice; keep one',
        })),
    ],
    references: parts.flatMap((part) => part.references),
    citations: parts.flatMap((part) => part.citations),
    texts: parts.flatMap((part) => part.texts),
    selections: rule.selects ? [{ line, field: `<${name}>`, of: rule.selects, values }] : [],
  };
}

function describeUnknown(name: string): string {
  const known = Object.keys(embedRules);
  const near = nearest(name, known);
  if (near !== undefined) return `is no component; did you mean <${near}>?`;
  return /^[a-z]/u.test(name)
    ? 'is HTML, which an article does not hold; write it in Markdown'
    : `is no component; there is ${known.join(', ')}`;
}

/** What is found in one attribute, and the values that it holds. */
interface AttributeFindings extends Omit<EmbedFindings, 'selections'> {
  values?: [name: string, values: string[]];
}

function checkAttribute(
  attribute: MdxJsxAttributeUnion,
  element: Element,
  rule: EmbedRule,
  body: Body,
): AttributeFindings {
  const found: AttributeFindings = { findings: [], references: [], citations: [], texts: [] };
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    const line = body.lineOf(element, attribute.value);
    const message = `{${attribute.value}} is code; write each attribute out`;
    return { ...found, findings: [{ line, field: `<${element.name}>`, message }] };
  }
  const { name } = attribute;
  const field = `<${element.name}> ${name}`;
  const report = (message: string): void => {
    found.findings.push({ line: body.lineOf(element, name), field, message });
  };
  const values = valuesOf(attribute, rule, report);
  found.values = [name, values];
  for (const value of values) {
    const line = body.lineOf(element, value);
    const to = rule.refers?.[name];
    const choices = rule.choices?.[name];
    const wrong = choices
      ? judgeChoice(value, choices)
      : to === undefined
        ? judgeAttribute(name, value)
        : undefined;
    if (to === 'source') found.citations.push({ line, field, id: value });
    else if (to !== undefined) found.references.push({ line, field, to, id: value });
    else if (!choices && isWords(name)) found.texts.push({ text: value, field, lineAt: () => line });
    if (wrong !== undefined) report(wrong);
  }
  return found;
}

function judgeChoice(value: string, choices: readonly string[]): string | undefined {
  if (choices.includes(value)) return undefined;
  return `"${value}" is not known; write one of: ${choices.join(', ')}`;
}

function valuesOf(
  attribute: MdxJsxAttributeNode,
  rule: EmbedRule,
  report: (message: string) => void,
): string[] {
  const known = [...rule.required, ...rule.optional];
  if (!known.includes(attribute.name)) {
    const near = nearest(attribute.name, known);
    const fix = near === undefined ? `it takes ${known.join(', ') || 'none'}` : `did you mean ${near}?`;
    report(`is no attribute here; ${fix}`);
    return [];
  }
  const reading = readAttribute(attribute, rule.lists?.includes(attribute.name) ?? false);
  if ('values' in reading) return reading.values;
  report(reading.wrong);
  return [];
}
