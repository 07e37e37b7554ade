declare namespace App {
  interface Locals {
    t: import('./strings.ts').Translate;
  }
}

interface ImportMetaEnv {
  /** What index and panel have to be of for this build's scripts, see `searchEdition`. */
  readonly SEARCH_EDITION: string;
}
