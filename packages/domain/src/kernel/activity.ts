import type { UserId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { AnyMutation } from './mutation.ts';
import type { Json, LiveRecord } from './record.ts';
import type { RoomModel } from './room-model.ts';
import type { Subject } from './subject.ts';

/** A field that its kind tells of, before and after one mutation; `null`: it held nothing, or its record was not there. */
export interface ActivityChange extends Subject {
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}

/**
 * What one mutation did: the history that people read, and what readers follow. Written with the commit
 * and never changed. The words of a message are never in it: its kind does not tell of them.
 */
export interface ActivityLine {
  readonly at: Instant;
  readonly actor: UserId;
  /** The server made it, for the actor. */
  readonly byServer: boolean;
  readonly mutation: string;
  /** `null`: of the room as a whole. */
  readonly about: Subject | null;
  /** How many records it wrote. */
  readonly records: number;
  /** Of more records than `mostTold` only what it is about is told: an import is one event, not four hundred. */
  readonly changes: readonly ActivityChange[];
}

/** A record that a mutation wrote. */
export interface Written {
  readonly kind: string;
  readonly id: string;
  readonly before: LiveRecord | undefined;
  readonly after: LiveRecord | undefined;
}

export interface Deed {
  readonly mutation: AnyMutation<any>;
  readonly args: unknown;
  readonly actor: UserId;
  readonly byServer: boolean;
  readonly at: Instant;
  readonly written: readonly Written[];
}

export const mostTold = 20;
/** Characters of a text that a line keeps; the record has the rest. */
export const longestToldText = 500;

/** The line of a mutation that wrote something. */
export function activityOf(model: RoomModel<any>, deed: Deed): ActivityLine {
  const { mutation, args, written } = deed;
  const about = subjectOf(model, mutation, args, written);
  const isAbout = ({ kind, id }: Written) => kind === about?.kind && id === about.id;
  const told = written.length > mostTold ? written.filter(isAbout) : written;
  return {
    at: deed.at,
    actor: deed.actor,
    byServer: deed.byServer,
    mutation: mutation.name,
    about,
    records: written.length,
    changes: told.flatMap((each) => changesOf(model, each)),
  };
}

/** The first id that the arguments name outside a list; of what hangs on something else, that. */
function subjectOf(
  model: RoomModel<any>,
  mutation: AnyMutation<any>,
  args: unknown,
  written: readonly Written[],
): Subject | null {
  for (const { kind, path } of mutation.ids) {
    const [field] = path;
    if (path.length !== 1 || field === undefined) continue;
    const of = model.kinds.get(kind);
    const id = (args as Readonly<Record<string, unknown>>)[field];
    if (!of?.told || typeof id !== 'string') continue;
    const record = written.find((each) => each.kind === kind && each.id === id);
    const state = record?.after ?? record?.before;
    return (state && of.told.about?.(state)) ?? { kind, id };
  }
  return null;
}

function changesOf(model: RoomModel<any>, { kind, id, before, after }: Written): ActivityChange[] {
  const fields: readonly string[] = model.kinds.get(kind)?.told?.fields ?? [];
  return fields.flatMap((field) => {
    // Of most fields nothing was touched, which costs no look inside.
    if (before && after && valueOf(before, field) === valueOf(after, field)) return [];
    const change = { kind, id, field, before: toldOf(before, field), after: toldOf(after, field) };
    const isSame = JSON.stringify(change.before) === JSON.stringify(change.after);
    return isSame ? [] : [change];
  });
}

function valueOf(record: LiveRecord, field: string): unknown {
  return (record as unknown as Readonly<Record<string, unknown>>)[field];
}

/** What is empty is told as nothing. */
function toldOf(record: LiveRecord | undefined, field: string): Json {
  const value = record && valueOf(record, field);
  const plain = isText(value) ? value.text : value;
  if (plain === undefined || plain === '' || plain === false) return null;
  if (Array.isArray(plain) && plain.length === 0) return null;
  return typeof plain === 'string' ? cut(plain) : (plain as Json);
}

function isText(value: unknown): value is { readonly text: string } {
  return typeof value === 'object' && value !== null && 'text' in value && 'rev' in value;
}

function cut(text: string): string {
  if (text.length <= longestToldText) return text;
  return `${Array.from(text.slice(0, longestToldText + 1))
    .slice(0, -1)
    .join('')}…`;
}
