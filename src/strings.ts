import { isolateText } from './arabic/isolate.ts';
import { formatNumber } from './arabic/numbers.ts';
import { pluralForm } from './arabic/plurals.ts';
import type { StringEntry } from './schemas/interface-strings.ts';

export type StringParams = Record<string, string | number>;

/** A sentence cut at its placeholders, for a caller that fills some of them with markup. */
export type SentencePart = { text: string } | { slot: string };

/** The words of the interface, by key. */
export interface Translate {
  /**
   * The sentence of a key with its placeholders filled. Numbers are formatted; `count` chooses the
   * plural form, `gender` (masculine, feminine, dual, feminineDual) the form of a sentence that has several.
   *
   * @throws Error when the key or one of its placeholders is unknown
   */
  (key: string, params?: StringParams): string;
  /** The same, with every Latin stretch isolated by control characters, for places without markup. */
  plain(key: string, params?: StringParams): string;
  /** The same sentence in parts; placeholders that `params` does not fill are slots. */
  parts(key: string, params?: StringParams): SentencePart[];
  /** The entry itself, for scripts that choose a plural form in the browser. */
  entry(key: string): StringEntry;
}

/** Makes the reader of a set of interface strings. */
export function createTranslate(strings: ReadonlyMap<string, StringEntry>): Translate {
  const entry = (key: string): StringEntry => {
    const found = strings.get(key);
    if (!found) throw new Error(`strings/ar.yml has no entry "${key}"`);
    return found;
  };

  const parts = (key: string, params: StringParams = {}): SentencePart[] =>
    chooseForm(key, entry(key), params)
      .split(/(\{\w+\})/u)
      .filter((part) => part !== '')
      .map((part) => {
        const name = /^\{(\w+)\}$/u.exec(part)?.[1];
        if (name === undefined) return { text: part };
        const value = params[name];
        if (value === undefined) return { slot: name };
        return { text: typeof value === 'number' ? formatNumber(value) : value };
      });

  const translate = (key: string, params?: StringParams): string =>
    parts(key, params)
      .map((part) => {
        if ('slot' in part) throw new Error(`"${key}" needs a value for {${part.slot}}`);
        return part.text;
      })
      .join('');

  return Object.assign(translate, {
    plain: (key: string, params?: StringParams) => isolateText(translate(key, params)),
    parts,
    entry,
  });
}

function chooseForm(key: string, entry: StringEntry, params: StringParams): string {
  if ('text' in entry) return chooseAgreement(entry, params['gender']);
  const { count } = params;
  if (typeof count !== 'number') throw new Error(`"${key}" counts, and needs a number as {count}`);
  return entry[pluralForm(count)];
}

/** The form of a sentence that agrees with what it speaks of; of two without a dual it is that of things in the plural. */
function chooseAgreement(entry: Extract<StringEntry, { text: string }>, agreement: unknown): string {
  const { text, feminine, dual, feminineDual } = entry;
  switch (agreement) {
    case 'feminine':
      return feminine ?? text;
    case 'dual':
      return dual ?? feminine ?? text;
    case 'feminineDual':
      return feminineDual ?? dual ?? feminine ?? text;
    default:
      return text;
  }
}
