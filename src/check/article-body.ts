import { checkAnchors } from './anchors.ts';
import { blockTexts, readBlock } from './block-texts.ts';
import {
  childrenOf,
  isFinding,
  parseBody,
  walk,
  type Body,
  type BodySource,
  type MdastNode,
} from './body-tree.ts';
import type { Citation } from './citations.ts';
import { checkEmbed, type WrittenSelection } from './embeds.ts';
import { checkHeadings } from './headings.ts';
import { judgeLink } from './links.ts';
import { checkLostWords } from './lost-words.ts';
import { checkPicture } from './pictures.ts';
import type { Finding } from './problem.ts';
import type { Reference } from './references.ts';
import { checkText, type ReaderText } from './text-findings.ts';
import { beginsWithArabic } from './typography.ts';

/** What is wrong in a body by itself, and what it refers to elsewhere. */
export interface BodyFindings {
  findings: Finding[];
  references: Reference[];
  citations: Citation[];
  selections: WrittenSelection[];
  /** What a reader reads in it. */
  texts: ReaderText[];
}

/**
 * Checks the body of an article or page.
 *
 * @param leads whether feeds and share cards show its first paragraph, which then begins in Arabic
 */
export function checkBody(source: BodySource, leads: boolean): BodyFindings {
  const body = parseBody(source);
  const result: BodyFindings = { findings: [], references: [], citations: [], selections: [], texts: [] };
  if (isFinding(body)) return { ...result, findings: [body] };
  for (const node of walk(body.tree)) checkNode(node, body, result);
  result.texts.push(...blockTexts(body));
  result.findings.push(
    ...checkHeadings(body),
    ...checkAnchors(body),
    ...checkLostWords(body),
    ...result.texts.flatMap(checkText),
  );
  if (leads) result.findings.push(...checkFirstParagraph(body));
  return result;
}

function checkNode(node: MdastNode, body: Body, result: BodyFindings): void {
  const report = (field: string, message: string): void => {
    result.findings.push({ line: body.lineOf(node), field, message });
  };
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const { findings, references, citations, texts, selections } = checkEmbed(node, body);
      result.findings.push(...findings);
      result.texts.push(...texts);
      result.references.push(...references);
      result.citations.push(...citations);
      result.selections.push(...selections);
      return;
    }
    case 'mdxjsEsm':
      report('body', 'holds an import or export; take it out, the components are known by their names');
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (!/^\s*(?:\/\*[\s\S]*\*\/\s*)?$/u.test(node.value)) {
        report('body', `{${node.value}} is code; write text, or \\{ for a brace`);
      }
      return;
    case 'html':
      report('body', 'holds HTML; write it in Markdown, or name the file index.mdx to use components');
      return;
    case 'link':
    case 'definition': {
      const { wrong, mentions } = judgeLink(node.url);
      if (wrong !== undefined) report('link', wrong);
      if (mentions) result.references.push({ line: body.lineOf(node), field: 'link', ...mentions });
      if (node.type === 'link' && !hasWords(node)) report('link', 'has no words; write what it leads to');
      return;
    }
    case 'image':
    case 'imageReference': {
      const { findings, references, texts } = checkPicture(node, body);
      result.findings.push(...findings);
      result.texts.push(...texts);
      result.references.push(...references);
      return;
    }
    case 'text':
      if (/\[[^\]\n]+\]\[[^\]\n]*\]|\[\^[^\]\n]+\]/u.test(node.value)) {
        report(
          'link',
          'refers to a link or note that is defined nowhere; add "[name]: https://…" or "[^name]: …"',
        );
      }
      return;
    default:
  }
}

function hasWords(node: MdastNode): boolean {
  return [...walk(node)].some(
    (part) =>
      (part.type === 'text' && part.value.trim() !== '') ||
      part.type === 'inlineCode' ||
      part.type === 'image',
  );
}

function checkFirstParagraph(body: Body): Finding[] {
  const first = childrenOf(body.tree).find((node) => node.type === 'paragraph');
  if (!first) {
    return [{ line: body.firstLine, field: 'body', message: 'has no paragraph; write the article' }];
  }
  const { text } = readBlock(first, body);
  if (beginsWithArabic(text)) return [];
  const message =
    'the first paragraph begins with no Arabic letter, and feeds would turn it left-to-right; begin it with one';
  return [{ line: body.lineOf(first), field: 'text', message, advice: true }];
}
