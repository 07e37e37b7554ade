/** What an editor may write in an article, apart from Markdown. The content check knows nothing else. */
export interface EmbedRule {
  /** Attributes that must be there. */
  required: readonly string[];
  /** Attributes that may be there. */
  optional: readonly string[];
  /** Attributes whose value is an id, or a list of ids, of the record. */
  refers?: Readonly<Record<string, 'retirement' | 'model' | 'family'>>;
}

export const embedRules: Readonly<Record<string, EmbedRule>> = {
  Timeline: {
    required: [],
    optional: ['ids', 'model', 'family', 'surface', 'from', 'to'],
    refers: { ids: 'retirement', model: 'model', family: 'family' },
  },
  PullQuote: { required: ['by'], optional: ['publisher', 'href'] },
  KeyFigures: { required: [], optional: [] },
  KeyFigure: { required: ['value', 'publisher'], optional: ['unit', 'href'] },
  Claims: { required: ['about'], optional: [] },
  Claim: { required: ['value', 'publisher'], optional: ['href'] },
};
