import { pluralForms } from '../arabic/plurals.ts';
import { nearest } from './nearest.ts';
import { toFields } from './references.ts';

/** What is wrong with a string of the interface, by the path of its field. */
interface StringFault {
  path: string[];
  message: string;
}

/** Forms that may say their number in words: «مقالتان». */
const wordForms: ReadonlySet<string> = new Set([
  'text',
  'feminine',
  'dual',
  'feminineDual',
  'zero',
  'one',
  'two',
]);

/** Checks the interface's strings for markup and placeholders, beyond what their schema says. */
export function checkStringForms(data: unknown): StringFault[] {
  return Object.entries(toFields(data)).flatMap(([key, value]) => {
    const texts = readTexts(value);
    const { others, odd } = judgePlaceholders(texts);
    return [...texts].flatMap(([form, text]) => {
      // Of nothing there is nothing further to say: «لا شيء» has neither a number nor a name.
      const needed = form === 'zero' ? [] : [...(wordForms.has(form) ? [] : ['count']), ...others];
      return [
        ...describeMarkup(text),
        ...describePlaceholders(text, needed, odd),
        ...describeCount(form, text),
      ].map((message): StringFault => ({ path: [key, form], message }));
    });
  });
}

function readTexts(value: unknown): Map<string, string> {
  const fields = toFields(value);
  const texts = ['text', 'feminine', 'dual', 'feminineDual', ...pluralForms].map(
    (form) => [form, fields[form]] as const,
  );
  return new Map(texts.filter((pair): pair is readonly [string, string] => typeof pair[1] === 'string'));
}

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]!);
}

/**
 * Tells the placeholders that all forms have to have from those of which one form has a misspelling: what fewer than half of
 * them have, or what is nearly another's name, is odd itself, and no reason to blame the others.
 */
function judgePlaceholders(texts: ReadonlyMap<string, string>): {
  others: Set<string>;
  odd: Map<string, string | undefined>;
} {
  const forms = [...texts]
    .filter(([form]) => form !== 'zero')
    .map(([, text]) => new Set(placeholdersOf(text)));
  const counts = new Map<string, number>();
  for (const names of forms) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const others = new Set<string>();
  const odd = new Map<string, string | undefined>();
  for (const [name, count] of counts) {
    if (name === 'count') continue;
    const rivals = [...counts].filter(
      ([rival, often]) => rival !== name && (often > count || rival === 'count'),
    );
    const meant = nearest(name, ['count', ...rivals.map(([rival]) => rival)], MOST_SLIPS);
    const isCounted = forms.length > 1 || meant !== 'count';
    if ((meant !== undefined && isCounted) || count * 2 < forms.length) odd.set(name, meant);
    else others.add(name);
  }
  return { others, odd };
}

/** So many letters of a misspelt name are slips: {cuont}, {couns}. */
const MOST_SLIPS = 1;

function describeMarkup(text: string): string[] {
  const markup = /<\/?[a-z!][^>]*>?|&(?:#\d+|#x[\da-f]+|[a-z]+);/iu.exec(text)?.[0];
  return markup === undefined
    ? []
    : [`holds the markup ${markup}; strings are plain text, and components bring the markup`];
}

function describePlaceholders(
  text: string,
  needed: readonly string[],
  odd: ReadonlyMap<string, string | undefined>,
): string[] {
  const rest = text.replaceAll(/\{\w+\}/gu, '');
  const found = new Set(placeholdersOf(text));
  const strange = [...found].filter((name) => odd.has(name));
  return [
    ...(/[{}]/u.test(rest) ? ['has a brace that is no placeholder; write {name}, without spaces'] : []),
    ...strange.map((name) => {
      const meant = odd.get(name);
      return meant === undefined
        ? `has {${name}}, which most other forms lack; take it out, since every form says the same`
        : `has {${name}}, which is filled with nothing; write {${meant}}`;
    }),
    ...needed
      .filter((name) => !found.has(name) && !strange.some((one) => odd.get(one) === name))
      .map((name) => `lacks {${name}}; write it there, since every form says the same`),
  ];
}

function describeCount(form: string, text: string): string[] {
  return (form === 'text' || form === 'feminine') && /\{count\}[ \u00A0]+\p{Script=Arabic}/u.test(text)
    ? [`counts in one form; write the six forms ${pluralForms.join(', ')} instead of "text"`]
    : [];
}
