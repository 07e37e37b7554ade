import type { HelpLine, HelpPlace, HelpSentence } from './help-lines.ts';
import { findModelNames } from './model-names.ts';
import { findDays } from './page-days.ts';

/**
 * Words in which OpenAI says that something ends. Wide on purpose: what is caught and is no end is judged once, in
 * `watch-known.yml`, while what is not caught is never seen.
 */
const ENDS = new RegExp(
  String.raw`\b(?:${[
    'retir(?:e|es|ed|ing|ement|ements)',
    'sunset(?:s|ted|ting)?',
    String.raw`deprecat\w*`,
    String.raw`discontinu\w*`,
    'no longer (?:be )?(?:available|supported|accessible|offered|able|work|appear|exist)',
    "(?:will not|won[’']t|would not) be (?:available|supported|accessible)",
    'shut(?:s|ting)?[ -]?(?:down|off)',
    '(?:wind(?:s|ing)?|wound) down',
    'phas(?:e|es|ed|ing)[ -]out',
    'remov(?:e|es|ed|ing|al)',
    'replac(?:e|es|ed|ing)',
    'end[ -]of[ -]life',
    '(?:will|to) (?:be )?(?:end|ended|leave)',
    '(?:is|are) (?:ending|leaving|going away)',
    'stop(?:s|ped)? working',
    '(?:access|support|availability) (?:[^.:;]{0,80} )?(?:ends|ended)',
    '(?:ends|ended|expires|expired) on',
    'will (?:be|become) unavailable',
    // What stands after it is how a setting is, not what becomes of it.
    '(?:is|are|was|were|been|being|will be) turned off(?! (?:automatically|by default))',
    String.raw`decommission\w*`,
    'goodbye',
  ].join('|')})\b`,
  'iu',
);

/** What says of the lines below it that they end. */
interface Lead {
  text: string;
  of: readonly HelpPlace['part'][];
  /** The depth of the first of these lines: a point further out is none of them. */
  depth: number;
}

/** Whether a text says in such words that something ends. */
export function speaksOfEnd(text: string): boolean {
  return ENDS.test(text);
}

/**
 * The sentences that speak of an end. «ChatGPT retired the following models:» says it of each point of the list below it, or
 * of each row of the table, and so do a heading that stands right above them and a table's first row, «Retired models». What
 * else a table's columns say is not understood: a row that names a model or a day is told too.
 */
export function findEnds(lines: readonly HelpLine[]): HelpSentence[] {
  const ends: HelpSentence[] = [];
  let lead: Lead | undefined;
  for (const [place, current] of lines.entries()) {
    const { line, text } = current;
    const isOfTable = current.part === 'head' || current.part === 'row';
    if (lead?.of.includes(current.part) && current.depth >= lead.depth) {
      // A row that speaks of an end itself needs no lead, whose names would be taken for what it is about.
      ends.push({ line, text: isOfTable && speaksOfEnd(text) ? text : `${lead.text} ${text}` });
      continue;
    }
    const sentences = isOfTable ? [text] : toSentences(text);
    lead = leadOf(sentences, lines[place - 1], current, lines[place + 1]);
    const said = sentences.filter(
      (sentence) => speaksOfEnd(sentence) || (isOfTable && namesSomething(sentence)),
    );
    // What leads on by a colon is said by the lines below; a heading or a first row says something of its own.
    const isSaidBelow = lead && !isOfTable && current.level === 0 && speaksOfEnd(sentences.at(-1)!);
    ends.push(...(isSaidBelow ? said.slice(0, -1) : said).map((sentence) => ({ line, text: sentence })));
  }
  return ends;
}

/**
 * What the last sentence of a line says of the list or table below it; undefined where it says nothing of them. One that
 * speaks of no end itself goes on with what stands right before it: «We retire models today. The following are affected:».
 */
function leadOf(
  sentences: readonly string[],
  above: HelpLine | undefined,
  { text, level, part }: HelpLine,
  below: HelpLine | undefined,
): Lead | undefined {
  const isAlone = part === 'head' || level > 0;
  const leadsOn = part === 'head' ? below?.part === 'row' : level > 0 || text.endsWith(':');
  if (!leadsOn || !below?.part) return undefined;
  const last = sentences.at(-1)!;
  const before = sentences.at(-2) ?? (above && !above.part ? toSentences(above.text).at(-1) : undefined);
  const said = isAlone || speaksOfEnd(last) || before === undefined ? last : `${before} ${last}`;
  if (!speaksOfEnd(said)) return undefined;
  return { text: said, of: below.part === 'point' ? ['point'] : ['head', 'row'], depth: below.depth };
}

function namesSomething(text: string): boolean {
  return findModelNames(text).length > 0 || findDays(text).length > 0;
}

/** An abbreviation or a number with a point ends no sentence here: a capital has to follow. */
function toSentences(text: string): string[] {
  return text.split(/(?<=[.!?…])\s+(?=[\p{Lu}“"*])/u).map((sentence) => sentence.trim());
}
