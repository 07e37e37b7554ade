import { posix } from 'node:path';
import type { Place } from '../content/tree.ts';
import type { Surface } from '../schemas/retirement.ts';

/** What can be referred to by an id; a life by `model/life`, a picture by its path in the content tree. */
export type Target =
  'article' | 'retirement' | 'model' | 'family' | 'topic' | 'author' | 'term' | 'life' | 'picture';

/** A mention of something that must exist elsewhere in the content. */
export interface Reference {
  line: number;
  field: string;
  to: Target;
  id: string;
  /** The surface that a life has to be on. */
  surface?: Surface | undefined;
}

/** A reference in fields, by the path of the field that holds it. */
export interface FieldReference extends Pick<Reference, 'to' | 'id' | 'surface'> {
  path: readonly PropertyKey[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the references out of a file's raw fields. What is not text is passed over, since the schema
 * has reported it.
 *
 * @param path the file's path in the content tree, from which a picture's path counts
 */
export function fieldReferences(place: Place, data: unknown, path: string): FieldReference[] {
  const fields = toFields(data);
  switch (place) {
    case 'article':
      return [
        ...textAt('author', { author: 'desk', ...fields }, 'author'),
        ...textsAt('topics', fields, 'topic'),
        ...textsAt('retirements', fields, 'retirement'),
        ...textsAt('models', fields, 'model'),
        ...textAt('src', toFields(fields['picture']), 'picture', ['picture']).map((reference) => ({
          ...reference,
          id: picturePath(path, reference.id),
        })),
      ];
    case 'retirement': {
      const surface = fields['surface'] as Surface | undefined;
      return [
        ...toList(fields['items']).flatMap((item, index) =>
          textAt('life', toFields(item), 'life', ['items', index]).map((reference) => ({
            ...reference,
            surface,
          })),
        ),
        ...toList(fields['changes']).flatMap((change, index) =>
          textAt('by', toFields(change), 'retirement', ['changes', index]),
        ),
      ];
    }
    case 'model':
      return [
        ...textAt('family', fields, 'family'),
        ...textAt('apiCounterpart', fields, 'model'),
        ...textAt('snapshotOf', fields, 'model'),
      ];
    case 'watchKnown':
      return toList(fields['differences']).flatMap((one, index) =>
        textAt('retirement', toFields(one), 'retirement', ['differences', index]),
      );
    case 'frontPage':
      return textAt('lead', fields, 'article');
    default:
      return [];
  }
}

/** The path in the content tree of a picture that a file names from its own place. */
export function picturePath(file: string, picture: string): string {
  return posix.join(posix.dirname(file), picture);
}

/** The fields of a value that may be anything. */
export function toFields(value: unknown): Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
}

/** The elements of a value that may be anything. */
export function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textAt(
  field: string,
  fields: Fields,
  to: Target,
  parent: readonly PropertyKey[] = [],
): FieldReference[] {
  const id = fields[field];
  return typeof id === 'string' ? [{ path: [...parent, field], to, id }] : [];
}

function textsAt(field: string, fields: Fields, to: Target): FieldReference[] {
  return toList(fields[field]).flatMap((id, index) =>
    typeof id === 'string' ? [{ path: [field, index], to, id }] : [],
  );
}
