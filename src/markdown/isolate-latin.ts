import type { HastPluginDefinition } from 'satteri';
import { splitRuns, type TextRun } from '../arabic/isolate.ts';
import { classOfName, partSentence, type SentencePart } from '../arabic/unbroken-names.ts';

type Text = Parameters<NonNullable<HastPluginDefinition['text']>>[0];

/** Elements whose text is left alone: it already has a direction, or is not displayed. */
const SKIPPED = new Set(['code', 'pre', 'kbd', 'samp', 'bdi', 'bdo', 'script', 'style']);

/**
 * Isolates every Latin stretch of running text in `<bdi lang="en" dir="ltr">`, so that it keeps its
 * order among Arabic words and a screen reader changes its voice for it. Editors write plain text.
 */
export const isolateLatin: HastPluginDefinition = {
  name: 'isolate-latin',
  text(node: Text, context) {
    const parent = context.parent(node);
    if (parent && 'tagName' in parent && SKIPPED.has(parent.tagName)) return;
    const runs = splitRuns(node.value);
    if (runs.every((run) => run.kind === 'plain')) return;
    context.replaceNode(node, runs.map(toNode));
  },
};

function toNode(run: TextRun) {
  if (run.kind === 'plain') return toText(run.text);
  const kept = classOfName(run.text);
  const isSentence = run.kind === 'latin' && kept === undefined;
  return {
    type: 'element' as const,
    tagName: 'bdi',
    properties: {
      ...(run.kind === 'latin' ? { lang: 'en' } : {}),
      dir: 'ltr',
      ...(kept === undefined ? {} : { className: kept.split(' ') }),
    },
    children: isSentence ? partSentence(run.text).map(toPart) : [toText(run.text)],
  };
}

function toPart({ text, kept }: SentencePart) {
  if (kept === undefined) return toText(text);
  return {
    type: 'element' as const,
    tagName: 'span',
    properties: { className: kept.split(' ') },
    children: [toText(text)],
  };
}

function toText(value: string) {
  return { type: 'text' as const, value };
}

/** Sets code left-to-right, so that ids and paths keep their order, and forbids line breaks in short code. */
export const codeDirection: HastPluginDefinition = {
  name: 'code-direction',
  element: {
    filter: ['code', 'pre', 'kbd', 'samp'],
    visit(node, context) {
      context.setProperty(node, 'dir', 'ltr');
      context.setProperty(node, 'lang', 'en');
      const kept = node.tagName === 'code' ? classOfName(context.textContent(node)) : undefined;
      if (kept !== undefined) context.setProperty(node, 'className', kept.split(' '));
    },
  },
};
