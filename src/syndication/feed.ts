/** A feed independent of its format. RSS and JSON Feed are written from it. */
export interface Feed {
  title: string;
  description: string;
  /** Full address of the page that the feed belongs to. */
  homeUrl: string;
  /** Full address of the feed itself. */
  selfUrl: string;
  /** Tells somebody who opens the feed in a browser how to subscribe to it. */
  hint: string;
  /** BCP 47. */
  language: string;
  rights: string;
  /** Full address of a PNG. */
  imageUrl: string;
  /** When its content last changed, in milliseconds since 1970; undefined for a feed without items. */
  changedAt: number | undefined;
  items: readonly FeedItem[];
}

/** One item. Its texts are plain, with Latin stretches isolated by control characters; `html` is markup. */
export interface FeedItem {
  /** A permanent id, independent of address, title and date. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** The full text, sanitised, with full addresses only. */
  html: string;
  /** Noon UTC of the day of publication, or of the event it reports, in milliseconds since 1970. */
  publishedAt: number;
  /** Noon UTC of the day of the latest correction or update, in milliseconds since 1970. */
  updatedAt?: number | undefined;
  author: string;
  topics: readonly string[];
}
