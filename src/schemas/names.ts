import { z } from 'astro/zod';
import { keysOf } from '../search/analyse/words.ts';
import { text } from './text.ts';

const form = text.refine(
  (value) => value.trim() === '' || keysOf(value) !== '',
  'write a name with letters or digits in it',
);

/** `names.yml`: names as their owners write them, and the phonetic spellings that Arabic readers use. */
export const namesSchema = z
  .array(
    z.strictObject({
      name: form.describe('The name as its owner writes it; shown when it was searched for by ear.'),
      forms: z
        .array(form)
        .min(1, 'write at least one other way in which readers write the name')
        .describe(
          'Other ways to write it, in any script. Hamzas, «ة» and «ى», tashkeel and hyphens make none.',
        ),
    }),
  )
  .superRefine((entries, context) => {
    const owners = new Map<string, string>();
    for (const [index, { name, forms }] of entries.entries()) {
      for (const [place, value] of [name, ...forms].entries()) {
        const keys = keysOf(value);
        if (keys === '') continue;
        const owner = owners.get(keys);
        const path = place === 0 ? [index, 'name'] : [index, 'forms', place - 1];
        if (owner !== undefined) {
          const message = `"${value}" is searched for like "${owner}", which stands here already; take one out`;
          context.addIssue({ code: 'custom', path, message });
        }
        owners.set(keys, value);
      }
    }
  });

export type NameEntry = z.infer<typeof namesSchema>[number];
