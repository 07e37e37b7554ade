/** A difference between the page and the record that a person has looked at and that is to stay. */
export interface KnownDifference {
  /** Id of the announcement. */
  retirement: string;
  /** Name of the item in the record. */
  item: string;
  /** What the page lists as its replacement, in words that the record gives otherwise; else, that it is not on the page. */
  replacement?: string;
  /** For who reads this list. */
  why: string;
}

/** What the watch does not report again. Another replacement than the one named here is reported. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    retirement: '2023-07-06-api-gpt-3-and-embeddings',
    item: 'davinci-instruct-beta',
    why: 'It stands in the table of the announcing post alone, never on the page.',
  },
  {
    retirement: '2023-07-06-api-gpt-3-and-embeddings',
    item: 'curie-instruct-beta',
    why: 'It stands in the table of the announcing post alone, never on the page.',
  },
  {
    retirement: '2025-11-17-api-codex-mini-latest',
    item: 'legacy local shell tool',
    why: 'The page names it in the text of the announcement and gives it no row.',
  },
  {
    retirement: '2026-08-26-api-transcription',
    item: '/v1/audio/translations',
    why: 'Another publisher names it; the copy of the page that was read does not.',
  },
  {
    retirement: '2026-09-11-api-gpt-5-4-cyber',
    item: 'gpt-5.4-cyber',
    replacement: 'The most capable cyber model available to you',
    why: 'The record says it of the customer, not to the reader.',
  },
];
