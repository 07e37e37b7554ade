import { z } from 'astro/zod';

type Path = readonly PropertyKey[];

/** The description that a schema gives the field at a path, if any. */
export function descriptionAt(schema: z.ZodType, path: Path): string | undefined {
  for (let layer = schemaAt(schema, path); layer; layer = innerOf(layer)) {
    if (layer.description !== undefined) return layer.description;
  }
  return undefined;
}

/** The names of the fields that a schema knows in the object at a path. */
export function fieldNamesAt(schema: z.ZodType, path: Path): string[] {
  const here = schemaAt(schema, path);
  return here ? namesOf(here) : [];
}

/** The schema of the field at a path; undefined where the schema knows none. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((here, key) => here && stepInto(here, key), schema);
}

function namesOf(schema: z.ZodType): string[] {
  const core = coreOf(schema);
  if (core instanceof z.ZodObject) return Object.keys(core.shape);
  if (core instanceof z.ZodUnion) return [...new Set(optionsOf(core).flatMap(namesOf))];
  return [];
}

function stepInto(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  const core = coreOf(schema);
  if (core instanceof z.ZodObject) return (core.shape as Record<PropertyKey, z.ZodType>)[key];
  if (core instanceof z.ZodArray) return core.element as z.ZodType;
  if (core instanceof z.ZodRecord) return core.valueType as z.ZodType;
  if (core instanceof z.ZodUnion) {
    return optionsOf(core)
      .map((option) => stepInto(option, key))
      .find((step) => step !== undefined);
  }
  return undefined;
}

function optionsOf(union: z.ZodUnion): z.ZodType[] {
  return union.options as z.ZodType[];
}

/** A schema without its layers: optional, default, preprocessing. */
export function coreOf(schema: z.ZodType): z.ZodType {
  const inner = innerOf(schema);
  return inner ? coreOf(inner) : schema;
}

// What an optional field, a default or a preprocessed value is made of.
function innerOf(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return schema.unwrap() as z.ZodType;
  }
  return schema instanceof z.ZodPipe ? (schema.out as z.ZodType) : undefined;
}
