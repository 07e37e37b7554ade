declare namespace App {
  interface Locals {
    t: import('./strings.ts').Translate;
    /** Whether a drawing of the page has brought the masks of all. */
    hasFadeMasks?: boolean;
  }
}

interface ImportMetaEnv {
  /** What index and panel have to be of for this build's scripts, see `searchEdition`. */
  readonly SEARCH_EDITION: string;
  /** What the tools of an article say; these and the next are of `scriptWords`. */
  readonly READING_WORDS: Readonly<
    Record<'play' | 'pause' | 'resume' | 'stop' | 'heading' | 'back' | 'copied' | 'failed', string>
  >;
  /** What the button of the text's size is called at each size, and what is said when the text comes to it. */
  readonly TEXT_SIZE_WORDS: Readonly<Record<'normal' | 'large' | 'largest', readonly [string, string]>>;
  /** What is said of a link that was to be copied. */
  readonly SHARE_WORDS: Readonly<Record<'copied' | 'failed', string>>;
}
