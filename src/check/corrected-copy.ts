import { z } from 'astro/zod';
import { coreOf, schemaAt } from './schema-paths.ts';

type Path = readonly PropertyKey[];

/** Data in which something sound stands for each malformed field. */
export interface CorrectedCopy {
  data: unknown;
  /** What stands in, by which what is said of it can be told. */
  standIns: string[];
}

/** Values for fields of every kind that the schemas know; a field that may be absent is left out. */
const candidates: readonly unknown[] = [
  undefined,
  'نص بديل',
  '9999-12-30',
  'stand-in',
  'stand-in/stand-in',
  false,
  [],
];

/**
 * A copy of data in which the fields at some paths are sound, so that a schema looks at the rest.
 *
 * @param strangers paths of fields that the schema does not know
 * @param malformed paths of fields that it knows and does not accept
 */
export function correctedCopy(
  schema: z.ZodType,
  data: unknown,
  { strangers, malformed }: { strangers: readonly Path[]; malformed: readonly Path[] },
): CorrectedCopy {
  const copy = structuredClone(data);
  for (const path of strangers) {
    const parent = parentAt(copy, path);
    if (parent) Reflect.deleteProperty(parent, path.at(-1)!);
  }
  const standIns = malformed.map((path) => {
    const value = standInFor(schemaAt(schema, path));
    const parent = parentAt(copy, path);
    if (parent && path.length > 0) parent[path.at(-1)!] = value;
    return value;
  });
  return { data: copy, standIns: standIns.flatMap(textsIn) };
}

function standInFor(schema: z.ZodType | undefined): unknown {
  if (!schema) return undefined;
  const core = coreOf(schema);
  const words = core instanceof z.ZodEnum ? core.options : [];
  const simple = [...candidates, ...words].findIndex((candidate) => schema.safeParse(candidate).success);
  if (simple !== -1) return [...candidates, ...words][simple];
  if (core instanceof z.ZodArray) return [standInFor(core.element as z.ZodType)];
  if (!(core instanceof z.ZodObject)) return undefined;
  const fields = Object.entries(core.shape as Record<string, z.ZodType>);
  return Object.fromEntries(fields.map(([name, field]) => [name, standInFor(field)]));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

function parentAt(data: unknown, path: Path): Record<PropertyKey, unknown> | undefined {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
  return parent !== null && typeof parent === 'object' ? (parent as Record<PropertyKey, unknown>) : undefined;
}
