import { toWords } from './words.ts';

/** The keys of a form, and of the same with its capitals written apart: «OpenAI», «open ai». */
export function keysOfForm(form: string): string[][] {
  const words = toWords(form);
  const apart = words.flatMap(({ key, parts }) => (parts.length > 0 ? parts : [key]));
  const keys = words.map(({ key }) => key);
  return apart.length > keys.length ? [keys, apart] : [keys];
}
