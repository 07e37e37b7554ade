import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle, parseYaml, type ParsedYaml } from '../content/document.ts';
import type { ContentFile } from '../content/tree.ts';
import { checkBody } from './article-body.ts';
import { checkCharacters } from './characters.ts';
import { checkCitations, type CitingArticle } from './citations.ts';
import type { WrittenSelection } from './embeds.ts';
import { indexFile, latestPublicityOf, type IndexPart, type Publicity } from './content-index.ts';
import { ARABIC_FIRST } from '../schemas/text.ts';
import { placeSchemas } from './place-schemas.ts';
import { checkPlaceholders } from './placeholders.ts';
import { formatField, type Finding } from './problem.ts';
import { fieldReferences, toFields, toList, type Reference } from './references.ts';
import { checkStringForms } from './string-forms.ts';
import { checkLinksAndFigures } from './proof/links-and-figures.ts';
import { checkIgnored, withoutIgnored } from './proof/ignored.ts';
import { proofread, proofRuleIds, proofRulesFor, typographyRules } from './proof/proofread.ts';
import { checkRecord } from './record-findings.ts';
import { hashRuns, wordRuns, type WordRun } from './shared-runs.ts';
import { checkTerms, refusedWords } from './term-findings.ts';
import { checkText, type ReaderText } from './text-findings.ts';
import { beginsWithArabic } from './typography.ts';
import { toYamlFindings } from './yaml-flaws.ts';
import { findSchemaFaults } from './zod-problems.ts';

/** All that one file says: its own problems, what it refers to, and what others can refer to in it. */
export interface Inspection {
  file: ContentFile;
  findings: Finding[];
  references: Reference[];
  selections: WrittenSelection[];
  index: IndexPart;
  /** The `id` written in the file. */
  ownId: (Pick<Finding, 'line'> & { id: string }) | undefined;
  /** When the file is public; undefined for one that can do without what it refers to. */
  publicity: Publicity | undefined;
  /** The former slugs of an article. */
  aliases: (Pick<Finding, 'line'> & { alias: string })[];
  /** The rows of words of an article, which others may share, as numbers. */
  runs: number[];
}

/** Fields with addresses and ids, which are no words for a reader. */
const wordless: ReadonlySet<PropertyKey> = new Set([
  'id',
  'url',
  'via',
  'src',
  'life',
  'by',
  'family',
  'author',
]);

/** Lists of words and names, which hold what is not prose, and what readers misspell: their letters and signs alone are read. */
const wordLists: ReadonlySet<ContentFile['place']> = new Set(['terms', 'asked', 'names', 'synonyms']);

/** Reads and checks one file by itself. */
export function inspectFile(contentDir: string, file: ContentFile): Inspection {
  const source = readFileSync(join(contentDir, file.path), 'utf8');
  const findings = checkCharacters(source);
  const references: Reference[] = [];
  const selections: WrittenSelection[] = [];
  const readerTexts: ReaderText[] = [];
  let runs: number[] = [];
  let citing: Pick<CitingArticle, 'citations' | 'body'> | undefined;
  const isArticle = /\.mdx?$/u.test(file.path);
  const text = source.replace(/^\uFEFF/u, '');
  const parsed = parse(text, isArticle);
  findings.push(...toYamlFindings(parsed.flaws, text));
  if (parsed.data !== undefined) {
    const texts = fieldTexts(file, parsed);
    findings.push(...checkFields(file, parsed), ...texts.flatMap(checkText));
    readerTexts.push(...texts);
    findings.push(...checkRecord(file.place, parsed.data, (path) => parsed.lineOf(path)));
    for (const { path, ...reference } of fieldReferences(file.place, parsed.data, file.path)) {
      references.push({ ...reference, line: parsed.lineOf(path), field: formatField(path) });
    }
  }
  if ('body' in parsed && parsed.bodyLine > 1) {
    // A line of --- among the fields ends them, and the rest of them would be read as text, or be a heading.
    if (/^\s*(?:- )?[A-Za-z]\w*:(?:\s|$)/u.test(parsed.body.split('\n')[0]!)) {
      findings.push({
        line: parsed.bodyLine,
        field: 'file',
        message: 'a field stands below the line of --- that ends them; take out the line of --- before it',
      });
    }
    const body = { text: parsed.body, firstLine: parsed.bodyLine, path: file.path };
    const found = checkBody(body, file.place === 'article');
    findings.push(...found.findings);
    references.push(...found.references);
    selections.push(...found.selections);
    readerTexts.push(...found.texts);
    if (file.place === 'article') {
      runs = hashRuns(found.texts);
      findings.push(...withoutIgnored(checkLinksAndFigures(parsed.body, parsed.bodyLine), text));
      citing = { citations: found.citations, body: parsed.body };
    }
  }
  // A list of terms names what is not to be written, and readers ask in words that are not written here.
  if (file.place !== 'terms' && file.place !== 'asked') {
    const refused = refusedWords(contentDir);
    findings.push(...readerTexts.flatMap((text) => checkTerms(text, refused)));
  }
  const rules = wordLists.has(file.place) ? typographyRules : proofRulesFor(contentDir);
  findings.push(
    ...withoutIgnored(
      readerTexts.flatMap((text) => proofread(text, rules)),
      text,
    ),
    ...checkIgnored(text, proofRuleIds),
  );
  // A draft may wait for its words.
  const isDraft = toFields(parsed.data)['draft'] === true;
  if (!isDraft) findings.push(...readerTexts.flatMap(checkPlaceholders));
  if (citing) {
    findings.push(
      ...checkCitations({
        ...citing,
        sources: toFields(parsed.data)['sources'],
        isFinished: !isDraft && findings.every(({ advice }) => advice),
        lineOf: (path) => parsed.lineOf(path),
      }),
    );
  }
  const id = toFields(parsed.data)['id'];
  return {
    file,
    findings,
    references,
    selections,
    index: indexFile(file.place, file.id, parsed.data),
    ownId: typeof id === 'string' ? { id, line: parsed.lineOf(['id']) } : undefined,
    publicity: isArticle ? latestPublicityOf(file.place, parsed.data) : undefined,
    runs,
    aliases:
      file.place === 'article'
        ? toList(toFields(parsed.data)['aliases'])
            .filter((alias) => typeof alias === 'string')
            .map((alias, index) => ({ alias, line: parsed.lineOf(['aliases', index]) }))
        : [],
  };
}

/** The rows of words of an article, with their lines. */
export function readRuns(contentDir: string, path: string): WordRun[] {
  const parsed = parse(readFileSync(join(contentDir, path), 'utf8').replace(/^\uFEFF/u, ''), true);
  if (!('body' in parsed)) return [];
  return wordRuns(checkBody({ text: parsed.body, firstLine: parsed.bodyLine, path }, true).texts);
}

function parse(source: string, isArticle: boolean): ParsedYaml | ReturnType<typeof parseArticle> {
  try {
    return isArticle ? parseArticle(source) : parseYaml(source);
  } catch (error) {
    // The parser throws for an alias without an anchor, and for aliases that multiply without end.
    return { data: undefined, flaws: [{ line: 1, message: (error as Error).message }], lineOf: () => 1 };
  }
}

function checkFields({ place }: ContentFile, { data, lineOf }: ParsedYaml): Finding[] {
  const faults = findSchemaFaults(placeSchemas[place], data);
  if (place === 'strings') faults.push(...checkStringForms(data));
  return [
    ...faults.map(({ path, message }) => ({ line: lineOf(path), field: formatField(path), message })),
    ...(place === 'article' ? adviseOnBeginnings(toFields(data), lineOf) : []),
  ];
}

/** The fields that a reader reads. */
function fieldTexts({ place }: ContentFile, { data, lineOf }: ParsedYaml): ReaderText[] {
  return textsIn(data, place === 'strings').map(({ path, text }) => ({
    text,
    field: formatField(path),
    lineAt: () => lineOf(path),
  }));
}

/** The beginnings of an article by which feed readers choose a direction. */
function adviseOnBeginnings(
  fields: Readonly<Record<string, unknown>>,
  lineOf: ParsedYaml['lineOf'],
): Finding[] {
  return ['title', 'deck']
    .filter((field) => {
      const value = fields[field];
      return typeof value === 'string' && value !== '' && !beginsWithArabic(value);
    })
    .map((field) => ({ line: lineOf([field]), field, message: ARABIC_FIRST, advice: true }));
}

/** Every text of the fields that a reader sees. A string's note is for its translator, not for readers. */
function textsIn(
  value: unknown,
  isStrings: boolean,
  path: PropertyKey[] = [],
): { path: PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, isStrings, [...path, index]));
  return Object.entries(toFields(value)).flatMap(([key, one]) =>
    wordless.has(key) || (isStrings && key === 'note') ? [] : textsIn(one, isStrings, [...path, key]),
  );
}
