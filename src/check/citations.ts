import { nearest } from './nearest.ts';
import { formatField, type Finding } from './problem.ts';
import { toFields, toList } from './references.ts';

/** A source that a text names by its id. */
export interface Citation extends Pick<Finding, 'line' | 'field'> {
  id: string;
}

/** What is known of the sources of an article and of its text. */
export interface CitingArticle {
  /** The value of `sources`, which may be anything. */
  sources: unknown;
  citations: readonly Citation[];
  body: string;
  /** Whether it is no draft and has no mistake: before that nobody looks for a source that is cited nowhere. */
  isFinished: boolean;
  lineOf: (path: readonly PropertyKey[]) => number;
}

interface NamedSource {
  id: unknown;
  url: unknown;
  title: unknown;
  path: readonly PropertyKey[];
}

/** Checks that a text cites sources that are there, and that each source is cited by its address or its id, and has a title. */
export function checkCitations({ sources, citations, body, isFinished, lineOf }: CitingArticle): Finding[] {
  const listed = toList(sources).map((source, index): NamedSource => {
    const { id, url, title } = toFields(source);
    return { id, url, title, path: ['sources', index] };
  });
  const ids = listed.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  const cited = new Set(citations.map(({ id }) => id));
  const isShared = (url: unknown): boolean => listed.filter((source) => source.url === url).length > 1;
  const isCited = ({ id, url }: NamedSource): boolean =>
    cited.has(String(id)) || (typeof url === 'string' && !isShared(url) && holdsAddress(body, url));

  const complete = isFinished ? listed : [];

  return [
    ...citations
      .filter(({ id }) => !ids.includes(id))
      .map(({ line, field, id }) => ({ line, field, message: describeUnknown(id, ids) })),
    ...listed
      .filter(
        ({ id }, index) => typeof id === 'string' && listed.findIndex((other) => other.id === id) < index,
      )
      .map(({ id, path }) => ({
        line: lineOf([...path, 'id']),
        field: formatField([...path, 'id']),
        message: `"${String(id)}" is the id of an earlier source; give this one another`,
      })),
    ...listed
      .filter(({ title }) => typeof title === 'string' && GOES_ON_IN_ARABIC.test(title))
      .map(({ path }) => ({
        line: lineOf([...path, 'title']),
        field: formatField([...path, 'title']),
        message:
          'begins with a title in Latin letters and goes on in Arabic; put that title in «», or its signs come out on the wrong side',
      })),
    ...complete
      .filter((source) => !isCited(source))
      .map(({ path, url }) => advise(path, lineOf, 'uncited source', describeUncited(isShared(url)))),
    ...complete
      .filter(({ title }) => title === undefined)
      .map(({ path }) =>
        advise(path, lineOf, 'untitled source', 'has no title; write what the page is called, or what it is'),
      ),
  ];
}

/** A title in Latin letters with a sign in it, or after it, before words in Arabic: «Model?، نقلًا عن» shows its «?» before «Model». */
const GOES_ON_IN_ARABIC =
  /^[^«\p{Script=Arabic}]*\p{Script=Latin}[^«\p{Script=Arabic}]*[?!:,;،].*\p{Script=Arabic}/u;

/** Whether an address stands in a text whole: not as the beginning of a longer one. */
function holdsAddress(body: string, url: string): boolean {
  return [')', '"', "'", '>', ' '].some((end) => body.includes(`${url}${end}`));
}

function advise(
  path: readonly PropertyKey[],
  lineOf: CitingArticle['lineOf'],
  kind: string,
  message: string,
): Finding {
  return { line: lineOf(path), field: formatField(path), message, advice: true, kind };
}

function describeUnknown(id: string, ids: readonly string[]): string {
  const near = nearest(id, ids);
  if (near !== undefined) return `no source has the id "${id}"; did you mean "${near}"?`;
  const there = ids.length > 0 ? `; there is: ${ids.join(', ')}` : '';
  return `no source has the id "${id}"; write it under the source${there}`;
}

function describeUncited(shared: boolean): string {
  return shared
    ? 'shares its address with another source, and the text does not say which; give it an id, and put <Cite id="…" /> where it is used'
    : 'is not cited in the text; link words to its address, or give it an id and put <Cite id="…" /> where it is used, or take it out';
}
