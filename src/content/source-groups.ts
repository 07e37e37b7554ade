import { sourceKinds, type ArticleSource, type SourceKind } from '../schemas/source.ts';

/** Sources of one kind, as an article lists them under one heading. */
export interface SourceGroup {
  kind: SourceKind;
  /** The number of its first source in the whole list, which counts from 1. */
  first: number;
  sources: ArticleSource[];
}

/** Names under which OpenAI publishes; people who write in its forum are others. */
const OPENAI = new Set(['OpenAI', 'OpenAI Help Center']);

/** What a source is: as it says itself, or as its publisher tells. */
export function kindOf({ kind, publisher }: Pick<ArticleSource, 'kind' | 'publisher'>): SourceKind {
  return kind ?? (OPENAI.has(publisher) ? 'openai' : 'other');
}

/** The sources of an article by kind, OpenAI's first, those of a kind as they were written; numbered as they are shown. */
export function groupSources(sources: readonly ArticleSource[]): SourceGroup[] {
  let first = 1;
  return sourceKinds.flatMap((kind) => {
    const group = { kind, first, sources: sources.filter((source) => kindOf(source) === kind) };
    first += group.sources.length;
    return group.sources.length > 0 ? [group] : [];
  });
}
