/** A generator of sites that builds the same articles. */
export interface Peer {
  name: string;
  /** The ending of its articles, and their folder in its project. */
  ending: 'mdx' | 'md';
  content: string;
  /** Its project, by paths of files. */
  files: Readonly<Record<string, string>>;
  /** What builds it, in the folder of its project. */
  command: readonly string[];
  /** The folder of the finished site in it. */
  out: string;
  /** Tells its version, in its folder. */
  version: readonly string[];
}

/** Articles a page of a list, and items of the feed, alike for all. */
export const PAGE_SIZE = 20;
export const FEED_SIZE = 50;

/** The style of each page of every peer, in the page. */
export const STYLE =
  'body{max-width:42rem;margin:auto;padding:1rem;font:1.1rem/1.9 system-ui}h1{line-height:1.4}a{color:#0b57d0}';
