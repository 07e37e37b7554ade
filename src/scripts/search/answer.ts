import type { ModelAnswer } from '../../search/read/model-answer.ts';
import { element, toNodes, toSentence } from './text.ts';
import type { SearchWords } from './words.ts';

/** The record's answer to a question about a model: its name, which leads to its page, what is answered, the sentences, and their source. */
export function toAnswer(
  { title, url, question, sentences, source }: ModelAnswer,
  words: SearchWords,
  base: string,
): HTMLElement[] {
  const name = element('a', { href: base + url }, toNodes(title));
  const link = source && element('a', { href: source.url, rel: 'external' }, toNodes(source.title));
  return [
    element('p', { class: 'meta' }, [name]),
    ...(question === undefined ? [] : [element('p', { class: 'section' }, toNodes(question))]),
    ...sentences.map((sentence) => element('p', {}, toNodes(sentence))),
    ...(link ? [element('p', { class: 'section' }, toSentence(words.answerSource, { source: [link] }))] : []),
  ];
}
