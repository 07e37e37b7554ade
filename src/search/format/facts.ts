/** What a page says of itself for the search, beside its text; written into the page, and read by the index builder. */
export interface PageFacts {
  type: 'article' | 'retirement' | 'model' | 'page';
  /** The day or month by which it is filed and dated: YYYY-MM-DD or YYYY-MM. */
  date?: string | undefined;
  /** Topics by id, the main one first. */
  topics?: readonly Choice[] | undefined;
  /** Surfaces by id. */
  surfaces?: readonly Choice[] | undefined;
  /** A few words that stand beside its type in a result: a state, a family. */
  note?: string | undefined;
  /** Words that readers ask by, and that need not stand in its text: rows of them, with «،» or «·» between. */
  asked?: string | undefined;
  /** What is answered to who asks when it ends, whether it can be used, and what instead. */
  answers?: Answers | undefined;
  /** Names of what it is the page of: a model's; and of an announcement's items. */
  names?: readonly string[] | undefined;
  /** The days or months on which its subject ends or ended. */
  ends?: readonly string[] | undefined;
  /** The announcements of the record that it belongs to, by id: an announcement's own, those of a model, those that an article is about. */
  record?: readonly string[] | undefined;
}

/** What the record answers to a question about a model. */
export interface Answers {
  /** The question that `usable` answers, in the gender of the model. */
  question?: string | undefined;
  /** Whether it can still be used and until when, surface by surface. */
  usable: readonly string[];
  /** What was advised instead, one sentence for each thing that ends. */
  replacement: readonly string[];
  /** The notice that they are known from, if there was one. */
  source?: { title: string; url: string } | undefined;
}

/** A value that results can be narrowed to, and what readers call it. */
export interface Choice {
  id: string;
  name: string;
}

/** The attribute that marks what of a page is searched, and holds its facts as JSON. */
export const FACTS_ATTRIBUTE = 'data-search-facts';
