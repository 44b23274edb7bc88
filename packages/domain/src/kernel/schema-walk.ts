import type { z } from 'zod';

/** A step of a path into arguments; `*` is every member of a list. */
export type SchemaPath = readonly string[];

/** Each leaf of an arguments' schema with the path to it, and whatever `stop` says is one. */
export function* schemaLeaves(
  schema: z.core.$ZodType,
  stop: (schema: z.core.$ZodType) => boolean,
  path: SchemaPath = [],
): Generator<readonly [path: SchemaPath, schema: z.core.$ZodType]> {
  if (stop(schema)) return yield [path, schema];
  const def = schema._zod.def as unknown as Inner;
  if (def.shape) {
    for (const [name, field] of Object.entries(def.shape)) {
      yield* schemaLeaves(field, stop, [...path, name]);
    }
  } else if (def.element) yield* schemaLeaves(def.element, stop, [...path, '*']);
  else if (def.innerType) yield* schemaLeaves(def.innerType, stop, path);
  else if (def.in) yield* schemaLeaves(def.in, stop, path);
  else if (def.options) {
    for (const option of def.options) yield* schemaLeaves(option, stop, path);
  } else yield [path, schema];
}

/** The shapes of Zod's definitions that hold other schemas; what is none of these is a leaf. */
interface Inner {
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
}
