import { z } from 'zod';

import type { UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Json } from '../../kernel/record.ts';
import { Refusal } from '../../kernel/refusal.ts';

/**
 * How a field of a record stands in an export, and how it is read back. No id leaves a server: what a field points
 * to is named by its place among its kind, and people by their names. So what was brought in elsewhere, under other
 * ids, is written the same again.
 */
export interface Copied<T> {
  /** `undefined`: it is not written. */
  write(value: T, out: Naming): Json | undefined;
  /** @throws Refusal `import_unreadable` */
  read(json: unknown, from: Finding): T;
}

/** What whoever writes knows of all records. */
export interface Naming {
  /** Where a record stands among its kind, from 1; `null`: there is none such. */
  placeOf(kind: string, id: string): number | null;
  nameOf(userId: UserId): string;
  readonly now: Instant;
}

/** What whoever reads an export makes of its places and names. */
export interface Finding {
  /** @throws Refusal `import_unreadable` where the export has none such */
  idAt(kind: string, place: number): string;
  /** Who somebody is here, as whoever imports said; somebody of whom only the name is known where they said nothing. */
  personCalled(name: string): UserId;
  /** Somebody of whom only the name is known, whoever is called so here. */
  nobodyCalled(name: string): UserId;
  /** Of what is only told apart from others of its like. */
  newId(): string;
}

const nameOfPerson = z.string().min(1).max(200);
const place = z.int().min(1);

export function readAs<S extends z.ZodType>(schema: S, json: unknown): z.output<S> {
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new Refusal('import_unreadable');
  return parsed.data;
}

/** What a later program wrote and this one has no place for: left out in silence, it would be lost. */
export function unknown(): Refusal {
  return new Refusal('import_too_new');
}

/** As it is. */
export function plain<S extends z.ZodType>(schema: S): Copied<z.output<S>> {
  return { write: (value) => value as Json, read: (json) => readAs(schema, json) };
}

/** Nothing of it leaves: this is what it is where it comes in. */
export function left<T>(value: T): Copied<T> {
  return { write: () => undefined, read: () => value };
}

/** The name of one state among others: each server gives its own. */
export function minted<T extends string>(): Copied<T> {
  return { write: () => undefined, read: (_json, from) => from.newId() as T };
}

/** Who asks for something, does it, is asked: who they are here. */
export const person: Copied<UserId> = {
  write: (userId, out) => out.nameOf(userId),
  read: (json, from) => from.personCalled(readAs(nameOfPerson, json)),
};

/** Who said or agreed to something. A file can put words into anybody's mouth, so it is nobody but a name here. */
export const witness: Copied<UserId> = {
  write: person.write,
  read: (json, from) => from.nobodyCalled(readAs(nameOfPerson, json)),
};

/** A record by its place; what is gone is nothing, and stays so. */
export function ref<Id extends string>(kind: string): Copied<Id> {
  return {
    write: (id, out) => out.placeOf(kind, id),
    read: (json, from) =>
      (json === null ? from.newId() : from.idAt(kind, readAs(place, json))) as Id,
  };
}

export function maybeRef<Id extends string>(kind: string): Copied<Id | null> {
  const { write, read } = ref<Id>(kind);
  return {
    write: (id, out) => (id === null ? null : write(id, out)),
    read: (json, from) => (json === null ? null : read(json, from)),
  };
}

/** Without those that are gone. */
export function refs<Id extends string>(kind: string, most: number): Copied<readonly Id[]> {
  const places = z.array(place).max(most);
  return {
    write: (ids, out) => ids.flatMap((id) => out.placeOf(kind, id) ?? []),
    read: (json, from) => readAs(places, json).map((each) => from.idAt(kind, each) as Id),
  };
}

export function orNull<T>({ write, read }: Copied<T>): Copied<T | null> {
  return {
    write: (value, out) => (value === null ? null : write(value, out)),
    read: (json, from) => (json === null ? null : read(json, from)),
  };
}

/** A field that need not be there. */
export function maybeSaid<T>({ write, read }: Copied<T>): Copied<T | undefined> {
  return {
    write: (value, out) => (value === undefined ? undefined : write(value, out)),
    read: (json, from) => (json === undefined ? undefined : read(json, from)),
  };
}

export function listOf<T>({ write, read }: Copied<T>, most: number): Copied<readonly T[]> {
  const list = z.array(z.unknown()).max(most);
  return {
    write: (values, out) => values.map((each) => write(each, out) ?? null),
    read: (json, from) => readAs(list, json).map((each) => read(each, from)),
  };
}

/** Every field of a shape; a field that is nothing is left away. */
export type CopiedFields<T> = { readonly [F in keyof T & string]-?: Copied<T[F]> };

export function shapeOf<T extends object>(fields: CopiedFields<T>): Copied<T> {
  return {
    write: (value, out) => writeFields(fields, value, out),
    read: (json, from) => readFields(fields, json, from),
  };
}

export function writeFields<T extends object>(
  fields: CopiedFields<T>,
  value: T,
  out: Naming,
): Readonly<Record<string, Json>> {
  const written: Record<string, Json> = {};
  for (const name of Object.keys(fields) as (keyof T & string)[]) {
    const json = fields[name].write(value[name], out);
    if (json !== undefined) written[name] = json;
  }
  return written;
}

const object = z.record(z.string(), z.unknown());

export function readFields<T extends object>(
  fields: CopiedFields<T>,
  json: unknown,
  from: Finding,
): T {
  const given = readAs(object, json);
  for (const name of Object.keys(given)) if (!Object.hasOwn(fields, name)) throw unknown();
  const read: Partial<T> = {};
  for (const name of Object.keys(fields) as (keyof T & string)[]) {
    const value = fields[name].read(Object.hasOwn(given, name) ? given[name] : undefined, from);
    if (value !== undefined) read[name] = value;
  }
  return read as T;
}
