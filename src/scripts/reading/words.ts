/** What the tools of an article say, as `integrations/script-words.ts` puts it into their code. */
export type ReadingWords = ImportMetaEnv['READING_WORDS'];
