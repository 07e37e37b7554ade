import { readNames } from '../../content/names.ts';
import { isStopWord } from '../analyse/stop-words.ts';
import { keysOf, toWords } from '../analyse/words.ts';
import { keysOfForm } from '../analyse/name-forms.ts';

/** A name and the other ways to write it, as written. */
export type NameForms = readonly string[];

/** Reads the forms of names: those of the content tree where it has the list, or else the repository's own. */
export function readNameForms(contentDir: string): NameForms[] {
  const names = readNames(contentDir) ?? readNames('content') ?? [];
  return names.map(({ name, forms }) => [name, ...forms]);
}

/** The folded words with which names begin, and of which none is ever cut. */
export function firstWordsOf(names: readonly NameForms[]): Set<string> {
  return new Set(names.flat().map((form) => toWords(form)[0]!.key));
}

/** Forms of names in which a word stands that is searched for nowhere else: «إيه آي», «أو 3». By their first keys. */
export function formsWithStopWords(names: readonly NameForms[]): Map<string, string[][]> {
  const forms = names.flat().map((form) => toWords(form).map(({ key }) => key));
  return Map.groupBy(
    forms.filter((keys) => keys.some((key) => isStopWord(key))),
    ([first]) => first!,
  );
}

/** All forms of a name, folded, each once. */
export function foldedForms(forms: NameForms): string[] {
  return [...new Set(forms.map((form) => keysOf(form)))];
}

/** The names of which one form, at least, has all of its words in the index. */
export function namesInUse(names: readonly NameForms[], keys: ReadonlySet<string>): NameForms[] {
  return names.filter((forms) => standingForms(forms, keys) > 0);
}

/** The forms of a name that have all of their words in the index: the sum of 2 to the power of their places. */
export function standingForms(forms: NameForms, keys: ReadonlySet<string>): number {
  const stands = (form: string): boolean => keysOfForm(form).some((way) => way.every((key) => keys.has(key)));
  return forms.reduce((sum, form, place) => sum + (stands(form) ? 2 ** place : 0), 0);
}
