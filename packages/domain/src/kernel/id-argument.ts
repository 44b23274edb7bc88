import { z } from 'zod';

import { uuid } from './ids.ts';
import type { AnyKind, RecordOf } from './kind.ts';
import { schemaLeaves, type SchemaPath } from './schema-walk.ts';

/**
 * What each id in a mutation's arguments is. Declared once in the schema, asked by one rule before `apply`
 * (`carryOut`); an id that nobody declared fails the suite (`undeclaredIds`).
 *
 * - `new`: nothing of the kind has it yet, else `bad_request`: it would overwrite somebody's record.
 * - `here`: a record of the kind, open or closed, else `not_found`.
 * - `inUse`: something of the kind stands under it, else `not_found`: a person who is a member.
 * - `former`: may be gone or closed by now. `apply` asks what it must; so where an undo leads back.
 * - `brought`: made where it is not here, left alone where it is.
 * - `elsewhere`: of a record in another room; nothing here can say whether it is.
 * - `given`: from the server's own ledger; only in what nobody but the server makes.
 */
export interface DeclaredId {
  readonly is: 'new' | 'here' | 'inUse' | 'former' | 'brought' | 'elsewhere' | 'given';
  readonly kind: string;
}

export interface IdAt extends DeclaredId {
  readonly path: SchemaPath;
}

const declared = z.registry<DeclaredId>();

function declare<Id extends string>(is: DeclaredId['is'], kind: string): z.ZodType<Id, string> {
  const schema = uuid.clone() as unknown as z.ZodType<Id, string>;
  declared.add(schema, { is, kind });
  return schema;
}

type IdOf<K extends AnyKind> = RecordOf<K>['id'] & string;

export function newId<K extends AnyKind>(kind: K): z.ZodType<IdOf<K>, string> {
  return declare('new', kind.name);
}

export function ref<K extends AnyKind>(kind: K): z.ZodType<IdOf<K>, string> {
  return declare('here', kind.name);
}

export function formerRef<K extends AnyKind>(kind: K): z.ZodType<IdOf<K>, string> {
  return declare('former', kind.name);
}

export function broughtId<K extends AnyKind>(kind: K): z.ZodType<IdOf<K>, string> {
  return declare('brought', kind.name);
}

/** The kind by its name, since it may be another feature's: `inUse<UserId>('member')`. */
export function inUse<Id extends string>(kind: string): z.ZodType<Id, string> {
  return declare('inUse', kind);
}

/** One that may have left meanwhile: `apply` asks. */
export function onceInUse<Id extends string>(kind: string): z.ZodType<Id, string> {
  return declare('former', kind);
}

/** Of something in another room: `elsewhereId<TaskId>('task')`. */
export function elsewhereId<Id extends string>(kind: string): z.ZodType<Id, string> {
  return declare('elsewhere', kind);
}

export function givenId<Id extends string>(kind: string): z.ZodType<Id, string> {
  return declare('given', kind);
}

/** What stands in arguments at the path of an id; `*` may find many. */
export function valuesAt(value: unknown, path: SchemaPath): readonly unknown[] {
  const [step, ...rest] = path;
  if (step === undefined) return [value];
  if (step === '*') {
    return Array.isArray(value) ? value.flatMap((each: unknown) => valuesAt(each, rest)) : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return valuesAt((value as Readonly<Record<string, unknown>>)[step], rest);
}

/** Every declared id of the arguments. */
export function idsIn(schema: z.ZodType): readonly IdAt[] {
  const isDeclared = (each: z.core.$ZodType) => declared.has(each);
  return [...schemaLeaves(schema, isDeclared)].flatMap(([path, leaf]) => {
    const id = declared.get(leaf);
    return id ? [{ ...id, path }] : [];
  });
}
