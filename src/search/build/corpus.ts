import { withoutArticle, withoutParticle } from '../analyse/clitics.ts';
import { fold } from '../analyse/fold.ts';
import { singularsOf } from '../analyse/plurals.ts';
import { stemOf } from '../analyse/stem.ts';
import { keyOf } from '../analyse/words.ts';
import { relatives } from './irregular-plurals.ts';
import { createRelatives } from './relatives.ts';
import { wholeWords } from './whole-words.ts';

/** A word as it is indexed: its clitics off, where the other words of the corpus say that they are clitics. */
export interface Base {
  key: string;
  /** The word as its writer wrote it, its clitics and marks off: what a reader is shown of it. */
  shown: string;
}

/** Begins with a particle, whatever the corpus says. */
const CERTAIN = /^(?:وو|[وفبل][أإآ]...)/u;

/** What the words of all pages tell of one another. */
export interface Corpus {
  /** The base of a word that stands in the corpus. */
  baseOf(raw: string): Base;
  /** What it is found by besides its base: the singulars of a plural, an irregular plural of a singular. */
  relativesOf(raw: string): readonly string[];
}

/**
 * Learns from all words of the pages which first letters are clitics. That is decided here, once, because a
 * browser sees one word at a time: «وسائل» keeps its letter, since «الوسائل» is elsewhere or «سائل» is not;
 * «وقالت» loses it, since «قالت» stands alone elsewhere. Hamzas count here, as their writers wrote them:
 * «وافق» is not «و» and «أفق», and «إلغاء» has no article.
 *
 * A few rules stand without witnesses: no stem begins with «وو», nor with «و», «ف», «ب» or «ل» and a hamza'd alef
 * before three letters more; `whole-words.ts` and `irregular-plurals.ts` know common words; and a singular is known from its plural.
 *
 * @param words every word of the pages, as written
 * @param names folded words of names, which are never cut («لاما» is not «ل» and «اما»)
 */
export function learnCorpus(words: Iterable<string>, names: ReadonlySet<string>): Corpus {
  const forms = new Set<string>();
  for (const word of words) forms.add(softenOf(word));
  /** Stems of words that stand alone or after an article, and of nouns: words after a plain article. */
  const alone = new Set<string>();
  const nouns = new Set<string>();
  /** Of those alone, folded: for writers who leave out the hamza that others write. */
  const folded = new Set<string>();
  const stands = (word: string): void => {
    const stem = stemOf(word);
    alone.add(stem);
    folded.add(fold(stem));
  };
  /** Stems of words that stand in the corpus itself. */
  const seen = new Set<string>();
  /** Folded words that begin with a hamza'd alef and «ل»: no article, however others write them. */
  const unarticled = new Set<string>();
  for (const word of wholeWords.map(softenOf)) {
    stands(word);
    nouns.add(stemOf(word));
  }
  for (const form of forms) {
    stands(form);
    for (const rest of [form, ...withoutArticle(form)]) {
      const key = fold(rest);
      seen.add(stemOf(key));
      for (const singular of [...(relatives.get(key) ?? []), ...singularsOf(key, rest)]) stands(singular);
    }
    for (const rest of withoutArticle(form)) {
      stands(rest);
      if (form.startsWith('ال')) nouns.add(stemOf(rest));
    }
    if (/^[أإآ]ل/u.test(form)) unarticled.add(stemOf(fold(form)));
  }

  const isWord = (rest: string): boolean =>
    alone.has(stemOf(rest)) ||
    names.has(fold(rest)) ||
    // Of an alef without its hamza nobody knows which word it begins: «وافق» is no «أفق».
    (!rest.startsWith('ا') && relatives.has(fold(rest))) ||
    (/^[أإآ]/u.test(rest) && folded.has(stemOf(fold(rest))));

  /** The soft form without its clitics. */
  const cut = (form: string): string => {
    const key = fold(form);
    if (names.has(key) || nouns.has(stemOf(form))) return form;
    const articled = withoutArticle(form);
    if (articled.length > 0 && !unarticled.has(stemOf(key))) {
      return articled.find((rest) => alone.has(stemOf(rest))) ?? articled[0]!;
    }
    const bare = CERTAIN.test(form) ? form.slice(1) : withoutParticle(form).find(isWord);
    return bare === undefined ? form : cut(bare);
  };

  const relativesOf = createRelatives((key) => seen.has(stemOf(key)));
  const known = new Map<string, Base>();
  const baseOf = (raw: string): Base => {
    let base = known.get(raw);
    if (!base) {
      const plain = plainOf(raw);
      const off = softenOf(raw).length - cut(softenOf(raw)).length;
      base = { key: keyOf(raw).slice(off), shown: plain.slice(off) };
      known.set(raw, base);
    }
    return base;
  };
  return { baseOf, relativesOf: (raw) => relativesOf(baseOf(raw)) };
}

/** The word without tashkeel, tatweel and invisible characters, its hamzas kept on their letters. */
function plainOf(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/(?:\u0627\u064B|\u064B\u0627)$/u, '')
    .replaceAll(/[\p{M}\p{Cf}\u0640]/gu, '');
}

/** The plain word with teh marbuta and alef maqsura as endings know them. */
function softenOf(raw: string): string {
  return plainOf(raw).replaceAll('ة', 'ه').replaceAll('ى', 'ي');
}
