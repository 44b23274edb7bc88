import type { AnyKind } from './kind.ts';

/** What a model knows of records, without its code: the names of fields by kind, and which kinds are aside. */
export interface ModelOutline {
  readonly [kind: string]: { readonly aside: boolean; readonly fields: readonly string[] };
}

export function outlineOf(kinds: Iterable<AnyKind>): ModelOutline {
  const sorted = [...kinds].sort((a, b) => (a.name < b.name ? -1 : 1));
  return Object.fromEntries(
    sorted.map(({ name, aside, fields }) => [name, { aside, fields: Object.keys(fields).sort() }]),
  );
}

/**
 * A short name for an outline: two models with the same one keep the same records in the same way. FNV-1a
 * of 64 bits, enough to tell releases apart; nothing here is secret.
 */
export function fingerprintOf(outline: ModelOutline): string {
  let hash = 0xcbf29ce484222325n;
  for (const char of JSON.stringify(outline)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0)!)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

/** What `known` lacks of `other`, as `kind` or `kind.field`: with nothing lacking it may keep the other's records. */
export function lackingIn(known: ModelOutline, other: ModelOutline): readonly string[] {
  return Object.entries(other).flatMap(([kind, { fields }]) => {
    const own = Object.hasOwn(known, kind) ? known[kind] : undefined;
    if (!own) return [kind];
    return fields.filter((field) => !own.fields.includes(field)).map((each) => `${kind}.${each}`);
  });
}
