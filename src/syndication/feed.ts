/** A feed before it is written in any format: RSS, JSON Feed and the rest are further writers of this. */
export interface Feed {
  title: string;
  description: string;
  /** Whole address of the page that the feed is of. */
  homeUrl: string;
  /** Whole address of the feed itself. */
  selfUrl: string;
  /** Says to who opens the feed in a browser what to do with its address. */
  hint: string;
  /** BCP 47. */
  language: string;
  rights: string;
  /** Whole address of a PNG. */
  imageUrl: string;
  /** When what it carries last changed, milliseconds since 1970; unknown while it carries nothing. */
  changedAt: number | undefined;
  items: readonly FeedItem[];
}

/** One item. Its texts are plain, with Latin stretches isolated by control characters; `html` is markup. */
export interface FeedItem {
  /** Identifies it for ever, whatever happens to its address, title and date. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** The whole text, sanitised, with whole addresses only. */
  html: string;
  /** Noon UTC of the day of publication, or of what it tells, milliseconds since 1970. */
  publishedAt: number;
  /** Noon UTC of the day on which it was corrected or brought up to date, when it was. */
  updatedAt?: number | undefined;
  author: string;
  topics: readonly string[];
}
