/** What an editor may write in an article, apart from Markdown. The content check knows nothing else. */
export interface EmbedRule {
  /** Attributes that must be there. */
  required: readonly string[];
  /** Attributes that may be there. */
  optional: readonly string[];
  /** Attributes that take a list: ids={["…", "…"]}. */
  lists?: readonly string[];
  /** Attributes whose value is an id, or a list of ids, of the record, the terms or the article's own sources. */
  refers?: Readonly<Record<string, 'retirement' | 'model' | 'family' | 'term' | 'source'>>;
  /** Attributes that take one of a few words. */
  choices?: Readonly<Record<string, readonly string[]>>;
  /** What the attributes select from the record; an empty selection is a mistake. */
  selects?: 'retirements' | 'models';
}

/** Why claims stand side by side: sources differ, one source says two things, or it said another thing before. */
export const claimsKinds = ['differ', 'twice', 'changed'] as const;
export type ClaimsKind = (typeof claimsKinds)[number];

export const embedRules: Readonly<Record<string, EmbedRule>> = {
  Timeline: {
    required: [],
    optional: ['ids', 'model', 'family', 'surface', 'from', 'to'],
    lists: ['ids'],
    refers: { ids: 'retirement', model: 'model', family: 'family' },
    selects: 'retirements',
  },
  Lives: {
    required: [],
    optional: ['ids', 'family', 'surface'],
    lists: ['ids'],
    refers: { ids: 'model', family: 'family' },
    selects: 'models',
  },
  Retirement: { required: ['id'], optional: [], refers: { id: 'retirement' } },
  ModelName: { required: ['id'], optional: [], refers: { id: 'model' } },
  Term: { required: ['id'], optional: [], refers: { id: 'term' } },
  DaysLeft: { required: ['id'], optional: [], refers: { id: 'retirement' } },
  PullQuote: { required: ['by'], optional: ['publisher', 'href'] },
  KeyFigures: { required: [], optional: [] },
  KeyFigure: { required: ['value', 'publisher'], optional: ['unit', 'href'] },
  Claims: { required: ['about'], optional: ['kind'], choices: { kind: claimsKinds } },
  Cite: { required: ['id'], optional: [], refers: { id: 'source' } },
  Claim: { required: ['value', 'publisher'], optional: ['href'] },
};
