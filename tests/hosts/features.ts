/** What is asked of a host. */
export interface Feature {
  /** What the table in docs/hosting.md says of it. */
  label: string;
  /** Whether it is the host's own work alone, of which an imitation would prove nothing. */
  ofTheHost: boolean;
}

const ofTheSite = (label: string): Feature => ({ label, ofTheHost: false });
const ofTheHost = (label: string): Feature => ({ label, ofTheHost: true });

/** Every feature, in the order of the table. */
export const features = {
  pages: ofTheSite('every type of page at its address'),
  slash: ofTheSite('a folder without its slash sent to it, with its query'),
  missing: ofTheSite('404 with the site’s own page'),
  moved: ofTheSite('a former address sent on for good'),
  movedQuery: ofTheSite('a former address sent on with its query'),
  types: ofTheHost('media types of 25 kinds of file'),
  charset: ofTheHost('UTF-8 said of all text, scripts under the one name of RFC 9239'),
  headers: ofTheSite('policy, HSTS and the other headers of every answer, errors and redirects too'),
  sharing: ofTheSite('CORS and CORP of feeds, data and search parts'),
  caching: ofTheSite('a year for hashed files, 15 minutes for feeds, pages asked for again'),
  errorCaching: ofTheHost('no error is kept (`no-store`)'),
  errorAsFile: ofTheHost('no CORS, CORP or other media type on an error'),
  hidden: ofTheSite('`_headers` and dotfiles are no addresses'),
  elsewhere: ofTheHost('no redirect to another host (`//name`, `/\\name`)'),
  textPacking: ofTheHost('gzip of pages, scripts, styles, RSS and JSON'),
  dataPacking: ofTheHost('gzip of JSON Feed, calendars and CSV'),
  packedAlone: ofTheHost('what is packed already is not packed again'),
  packedCopies: ofTheSite('copies of `PRECOMPRESS=1` sent as they are, with the headers of the plain file'),
  again: ofTheHost('304 for who has the page'),
  packedAgain: ofTheHost('304 for who has it compressed'),
  head: ofTheHost('HEAD without a body'),
  range: ofTheHost('a part of a file (range)'),
  refusedRange: ofTheHost('a part that is not there: no error that is kept'),
  search: ofTheSite('search and pages under policy and Trusted Types, silent console'),
  policy: ofTheSite('what the policy forbids is stopped in the browser'),
  renewed: ofTheSite('open pages search, narrow and subscribe on after a newer build, or say so'),
  renewedWorker: ofTheSite('nobody is kept on the former build by the service worker'),
  feeds: ofTheSite('every feed read by feedparser and newsboat'),
  feedAgain: ofTheHost('a feed reader that asks again is told 304'),
} as const satisfies Record<string, Feature>;

export type FeatureName = keyof typeof features;
