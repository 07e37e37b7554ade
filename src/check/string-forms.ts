import { pluralForms } from '../arabic/plurals.ts';
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
    const others = new Set([...texts.values()].flatMap(placeholdersOf).filter((name) => name !== 'count'));
    return [...texts].flatMap(([form, text]) => {
      // Of nothing there is nothing further to say: «لا شيء» has neither a number nor a name.
      const needed = form === 'zero' ? [] : [...(wordForms.has(form) ? [] : ['count']), ...others];
      return [
        ...describeMarkup(text),
        ...describePlaceholders(text, needed),
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

function describeMarkup(text: string): string[] {
  const markup = /<\/?[a-z!][^>]*>?|&(?:#\d+|#x[\da-f]+|[a-z]+);/iu.exec(text)?.[0];
  return markup === undefined
    ? []
    : [`holds the markup ${markup}; strings are plain text, and components bring the markup`];
}

function describePlaceholders(text: string, needed: readonly string[]): string[] {
  const rest = text.replaceAll(/\{\w+\}/gu, '');
  const found = new Set(placeholdersOf(text));
  return [
    ...(/[{}]/u.test(rest) ? ['has a brace that is no placeholder; write {name}, without spaces'] : []),
    ...needed.filter((name) => !found.has(name)).map((name) => `lacks {${name}}; every form says the same`),
  ];
}

function describeCount(form: string, text: string): string[] {
  return (form === 'text' || form === 'feminine') && /\{count\}[ \u00A0]+\p{Script=Arabic}/u.test(text)
    ? [`counts in one form; write the six forms ${pluralForms.join(', ')} instead of "text"`]
    : [];
}
