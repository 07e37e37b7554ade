import type { ContentIndex, Entry, Publicity } from './content-index.ts';
import { nearest } from './nearest.ts';
import type { Finding } from './problem.ts';
import type { Reference, Target } from './references.ts';

const names: Readonly<Record<Target, { one: string; folder: string }>> = {
  article: { one: 'article', folder: 'articles/' },
  retirement: { one: 'announcement', folder: 'retirements/' },
  model: { one: 'model', folder: 'models/' },
  family: { one: 'family', folder: 'families.yml' },
  topic: { one: 'topic', folder: 'topics/' },
  author: { one: 'author', folder: 'authors/' },
  term: { one: 'term', folder: 'terms.yml' },
  life: { one: 'life', folder: 'models/' },
  picture: { one: 'picture', folder: 'articles/' },
};

/** So many ids fit into a message. */
const FEW = 8;

/**
 * Judges the references of a file. What a build may leave out is not reported when `from` is left out,
 * for files that can do without what they refer to.
 */
export type ReferenceChecker = (references: readonly Reference[], from?: Publicity) => Finding[];

/**
 * Makes the judge of references to what is in an index: dangling ones, lives on another surface, and
 * those to what a build leaves out while it holds the file that refers to it.
 */
export function createReferenceChecker(index: ContentIndex): ReferenceChecker {
  const fixes = new Map<string, string>();
  const fixOf = (reference: Reference): string => {
    const key = `${reference.to} ${reference.id}`;
    const fix = fixes.get(key) ?? findFix(reference, index);
    fixes.set(key, fix);
    return fix;
  };

  const judge = (reference: Reference, from: Publicity | undefined): string | undefined => {
    const { to, id } = reference;
    const entry = index.entries.get(to)?.get(id);
    if (!entry) {
      const unread = index.unread.has(to) || (to === 'life' && index.unread.has(modelOf(id)));
      return unread ? undefined : `there is no ${names[to].one} "${id}"; ${fixOf(reference)}`;
    }
    if (to === 'life' && entry.surface && reference.surface && entry.surface !== reference.surface) {
      return `"${id}" is a life on ${entry.surface}, but the announcement is about ${reference.surface}; name the life on ${reference.surface}, or fix the surface`;
    }
    return !from || from.draft ? undefined : describeHidden(entry, from);
  };

  return (references, from) =>
    references.flatMap((reference) => {
      const message = judge(reference, from);
      return message === undefined ? [] : [{ line: reference.line, field: reference.field, message }];
    });
}

/** Why a build would leave out what is referred to, if it would. */
function describeHidden(entry: Entry, from: Publicity): string | undefined {
  if (entry.draft) {
    return `"${entry.id}" is a draft, which a build leaves out; publish it first, or take this out`;
  }
  if (entry.on === undefined || from.on === undefined || entry.on <= from.on) return undefined;
  return `"${entry.id}" is public from ${entry.on}, after this file (${from.on}); until then a build leaves it out: give this file a later day, or take the reference out`;
}

function findFix({ to, id }: Reference, { entries }: ContentIndex): string {
  const all = [...(entries.get(to)?.keys() ?? [])];
  const ofModel = to === 'life' ? all.filter((life) => modelOf(life) === modelOf(id)) : [];
  const candidates = ofModel.length > 0 ? ofModel : all;
  const near = nearest(id, candidates);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (to === 'picture') return 'put the file there, or fix its name';
  if (candidates.length > 0 && candidates.length <= FEW) return `there is: ${candidates.join(', ')}`;
  return `see ${names[to].folder} for what there is`;
}

function modelOf(life: string): string {
  return life.split('/')[0]!;
}
