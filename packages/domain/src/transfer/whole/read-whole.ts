import { z } from 'zod';

import { roles } from '../../access/role.ts';
import { commentsLimits } from '../../comments/limit.ts';
import type { UserId } from '../../kernel/ids.ts';
import { zoneName } from '../../kernel/instant.ts';
import { always } from '../../kernel/kind.ts';
import { shownName } from '../../kernel/name.ts';
import type { LiveRecord } from '../../kernel/record.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { taskLimits } from '../../task/limit.ts';
import type { MemberRecord } from '../../workspace/record.ts';
import type { Digest } from '../source-id.ts';
import { readAs, readFields, unknown, type CopiedFields, type Finding } from './copied-field.ts';
import { copiedKinds } from './copied-kinds.ts';
import { sharedKinds, type CopiedKind, type SharedKind } from './copy-records.ts';
import { createNameIds, createPlaceIds, placeOfId } from './whole-ids.ts';
import { wholeKinds } from './whole-kinds.ts';
import { WholeRules } from './whole-rules.ts';

/** A record as it comes in, under ids of its own. */
export interface ReadRecord {
  readonly kind: CopiedKind | 'member';
  readonly record: LiveRecord;
}

const list = z.array(z.record(z.string(), z.unknown()));
const nextNumber = z.int().min(1);
const sharedHead = z.looseObject({
  nextTask: nextNumber.max(taskLimits.tasks + 1),
  nextMessage: nextNumber.max(commentsLimits.messagesPerWorkspace + 1),
});
export const taskJson = z.looseObject({
  number: nextNumber,
  steps: list.max(taskLimits.checklistItemsPerTask),
  messages: list,
});

export type SharedJson = Readonly<Record<string, unknown>> & z.output<typeof sharedHead>;

/** What `workspace.json` says. @throws Refusal `import_unreadable`; `import_too_new` of a kind that is not known here */
export function readSharedJson(json: unknown): SharedJson {
  const shared = readAs(sharedHead, json);
  const known = new Set<string>([...sharedKinds, 'nextTask', 'nextMessage']);
  for (const kind of Object.keys(shared)) if (!known.has(kind)) throw unknown();
  return shared;
}

export const peopleJson = z
  .array(
    z.object({
      name: z.string().min(1).max(200),
      role: z.enum(roles),
      zone: zoneName,
      hue: z.string().max(20),
    }),
  )
  .max(10_000);
export type ReadPerson = z.infer<typeof peopleJson>[number];

export interface WholeGround {
  readonly importId: string;
  readonly digest: Digest;
  readonly people: readonly ReadPerson[];
  /** Who somebody in the file is here, by name. */
  readonly matched: ReadonlyMap<string, UserId>;
  newId(): string;
}

/** So many of each kind there are; of tasks and messages the numbers, which have gaps, and of which task a message is. */
export interface KnownPlaces {
  readonly counts: ReadonlyMap<string, number>;
  readonly tasks: ReadonlySet<number>;
  readonly messages: ReadonlyMap<number, number>;
}

/** Reads the records of an export: everything that they name must be in it. @throws Refusal `import_unreadable` */
export class WholeReader implements Finding {
  readonly #ground: WholeGround;
  readonly #idAt: (kind: string, place: number) => string;
  readonly #idOfName: (name: string) => string;
  readonly #known: KnownPlaces;
  readonly #people: ReadonlyMap<string, ReadPerson>;
  readonly #named = new Map<string, MemberRecord>();
  readonly #rules: WholeRules;
  #new: MemberRecord[] = [];
  #steps = 0;

  constructor(ground: WholeGround, known: KnownPlaces) {
    this.#ground = ground;
    this.#known = known;
    this.#idAt = createPlaceIds(ground.importId, ground.digest);
    this.#idOfName = createNameIds(ground.importId, ground.digest);
    this.#people = new Map(ground.people.map((person) => [person.name, person]));
    this.#rules = new WholeRules({
      versionAt: (place) => this.#idAt('version', place),
      taskOfMessage: (messageId) => {
        const task = known.messages.get(placeOfId(messageId));
        return task === undefined ? undefined : this.#idAt('task', task);
      },
    });
  }

  idAt(kind: string, place: number): string {
    const { counts, tasks, messages } = this.#known;
    const numbers = kind === 'task' ? tasks : kind === 'message' ? messages : undefined;
    const isThere = numbers ? numbers.has(place) : place <= (counts.get(kind) ?? 0);
    if (!isThere) throw new Refusal('import_unreadable');
    return this.#idAt(kind, place);
  }

  personCalled(name: string): UserId {
    return this.#ground.matched.get(name) ?? this.nobodyCalled(name);
  }

  nobodyCalled(name: string): UserId {
    const known = this.#named.get(name) ?? this.#nameNew(name);
    return known.userId;
  }

  newId(): string {
    return this.#ground.newId();
  }

  /** All of a kind that stands in `workspace.json`, in its order. */
  readShared(kind: SharedKind, json: unknown): readonly ReadRecord[] {
    return readAs(list, json ?? []).map((each, at) => {
      if (kind !== 'question') return this.#read(kind, this.#idAt(kind, at + 1), each);
      const { message, ...fields } = each;
      return this.#read(kind, this.idAt('message', readAs(nextNumber, message)), fields);
    });
  }

  /** A line of `tasks.jsonl`, which must come in their order: a step goes by its place among all. */
  readTask(line: unknown): {
    readonly task: ReadRecord;
    readonly steps: readonly ReadRecord[];
    readonly messages: readonly ReadRecord[];
  } {
    const { steps, messages, ...task } = readAs(taskJson, line);
    const taskId = task.number;
    return {
      task: this.#read('task', this.#idAt('task', task.number), task),
      steps: steps.map((step) => {
        this.#steps += 1;
        const id = this.#idAt('checklistItem', this.#steps);
        return this.#read('checklistItem', id, { ...step, taskId });
      }),
      messages: messages.map((message) => {
        const id = this.idAt('message', readAs(nextNumber, message['number']));
        return this.#read('message', id, { ...message, taskId });
      }),
    };
  }

  /** Those who were named since this was asked last, and are nobody here: what they did shows their names. */
  takeNamed(): readonly ReadRecord[] {
    const named = this.#new;
    this.#new = [];
    return named.map((record) => ({ kind: 'member', record }));
  }

  #read(kind: CopiedKind, id: string, json: unknown): ReadRecord {
    const fields = copiedKinds[kind] as unknown as CopiedFields<object>;
    const record: LiveRecord = { id, ...readFields(fields, completed(kind, json), this) };
    this.#rules.take(kind, record);
    return { kind, record };
  }

  #nameNew(name: string): MemberRecord {
    const id = this.#idOfName(name);
    const { role = 'requester', hue = 'olive', zone = 'UTC' } = this.#people.get(name) ?? {};
    const record = {
      ...{ id, userId: id, name: shownName(name), role, hue, zone, active: false },
    } as unknown as MemberRecord;
    this.#named.set(name, record);
    this.#new.push(record);
    return record;
  }
}

/** What a kind has got since an export was made is in it as it is in records of that time. */
function completed(kind: CopiedKind, json: unknown): unknown {
  return { ...defaults.get(kind), ...readAs(z.record(z.string(), z.unknown()), json) };
}

const defaults: ReadonlyMap<string, object> = new Map(
  wholeKinds.map(({ name, fields }) => {
    const known = Object.entries(fields).filter(([, value]) => value !== always);
    return [name, Object.fromEntries(known)];
  }),
);

/** How many of each kind there are, from `workspace.json`; versions are counted through all files. */
export function countsIn(shared: Readonly<Record<string, unknown>>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const kind of sharedKinds) counts.set(kind, readAs(list, shared[kind] ?? []).length);
  const versions = z.looseObject({ versions: z.array(z.unknown()) });
  const files = readAs(z.array(versions), shared['file'] ?? []);
  counts.set(
    'version',
    files.reduce((sum, file) => sum + file.versions.length, 0),
  );
  return counts;
}
