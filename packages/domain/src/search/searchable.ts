import type { CallsCollections } from '../calls/record.ts';
import type { CommentsCollections } from '../comments/record.ts';
import type { DocsCollections } from '../docs/record.ts';
import type { FilesCollections } from '../files/record.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { TaskCollections } from '../task/record.ts';
import type { WorkspaceCollections } from '../workspace/record.ts';
import type { SearchText } from './word-index.ts';

/** Of these records something can be found. */
type SearchableCollections = Pick<
  TaskCollections &
    DocsCollections &
    CommentsCollections &
    CallsCollections &
    FilesCollections &
    WorkspaceCollections,
  'task' | 'checklistItem' | 'document' | 'message' | 'call' | 'plannedCheckIn' | 'file' | 'member'
>;

export type SearchKind = keyof SearchableCollections;

/** What records do not say by themselves. */
export interface SearchWorld {
  nameOf(userId: UserId): string | undefined;
}

/** How a record is found and shown. */
interface Searchable<R> {
  /** Its kind as an index stores it: never used for another one. */
  readonly stored: number;
  /** A change of any other field changes nothing of what is seen. */
  readonly fields: readonly (keyof R & string)[];
  /** Those among them that say whether it is over, and nothing else: no word hangs on them. */
  readonly closing?: readonly (keyof R & string)[];
  /** `null`: it is not to be found, as it is now. */
  seen(record: R, world: SearchWorld): SeenRecord | null;
}

/** A record as search knows it. */
export interface SeenRecord {
  /** What it is called; empty where only its kind and its time say that. */
  readonly title: string;
  /** What is written below it. The text of a document stands in no record. */
  readonly body: string;
  /** Words besides that find it, and are not shown. */
  readonly besides: string;
  /** The task that it hangs on. */
  readonly taskId: string | null;
  /** The document that a file stands in. */
  readonly documentId: string | null;
  /** When it came to be, or is to be. */
  readonly at: Instant | null;
  readonly by: UserId | null;
  /** Done with: shown after what is open. */
  readonly isClosed: boolean;
  /** Of a task, for people to say aloud. */
  readonly number: number | null;
}

const plain: Omit<SeenRecord, 'title'> = {
  body: '',
  besides: '',
  taskId: null,
  documentId: null,
  at: null,
  by: null,
  isClosed: false,
  number: null,
};

/** A check-in has no words of its own: it is found by who was in it, and by what it is called in both languages. */
const checkInWords = 'check-in متابعة';

function namesOf(people: readonly UserId[], { nameOf }: SearchWorld): string {
  return people.flatMap((userId) => nameOf(userId) ?? []).join(' · ');
}

/**
 * All that can be found, by kind of record: the one place that says so, for the device and for the server. A new kind is
 * a line here, its words in `features/search`, and, where its text stands in no record, whoever gives it.
 */
export const searchable: {
  readonly [K in SearchKind]: Searchable<SearchableCollections[K]>;
} = {
  task: {
    stored: 1,
    fields: ['title', 'brief', 'archivedAt', 'state'],
    closing: ['archivedAt', 'state'],
    seen: ({ title, brief, number, createdAt, createdBy, archivedAt, state }) => ({
      ...plain,
      title: title.text,
      body: brief.text,
      number,
      at: createdAt,
      by: createdBy,
      isClosed: archivedAt !== null || state === 'done',
    }),
  },
  checklistItem: {
    stored: 2,
    fields: ['text', 'done'],
    closing: ['done'],
    seen: ({ text, taskId, done }) => ({ ...plain, title: text, taskId, isClosed: done }),
  },
  document: {
    stored: 3,
    fields: ['title', 'archivedAt'],
    closing: ['archivedAt'],
    seen: ({ title, createdAt, createdBy, archivedAt }) => ({
      ...plain,
      title,
      at: createdAt,
      by: createdBy,
      isClosed: archivedAt !== null,
    }),
  },
  message: {
    stored: 4,
    fields: ['text', 'removedBy'],
    seen: ({ text, taskId, sentAt, author, removedBy }) =>
      removedBy === null && text !== ''
        ? { ...plain, title: '', body: text, taskId, at: sentAt, by: author }
        : null,
  },
  call: {
    stored: 5,
    fields: ['people'],
    seen: ({ startedAt, startedBy, people }, world) => ({
      ...plain,
      title: '',
      body: namesOf([...new Set([startedBy, ...people.map(({ userId }) => userId)])], world),
      besides: checkInWords,
      at: startedAt,
      by: startedBy,
    }),
  },
  plannedCheckIn: {
    stored: 6,
    fields: ['at'],
    seen: ({ at, plannedBy }, world) => ({
      ...plain,
      title: '',
      body: namesOf([plannedBy], world),
      besides: checkInWords,
      at,
      by: plannedBy,
    }),
  },
  file: {
    stored: 8,
    fields: ['name', 'taskId', 'documentId', 'archivedAt'],
    closing: ['archivedAt'],
    seen: ({ name, taskId, documentId, createdAt, createdBy, archivedAt }) => ({
      ...plain,
      ...{ title: name, taskId, documentId, at: createdAt, by: createdBy },
      isClosed: archivedAt !== null,
    }),
  },
  member: {
    stored: 7,
    fields: ['name', 'active'],
    seen: ({ name, userId, active }) => (active ? { ...plain, title: name, by: userId } : null),
  },
};

export const searchKinds = Object.keys(searchable) as readonly SearchKind[];

export const isSearchKind = (kind: string): kind is SearchKind => Object.hasOwn(searchable, kind);

/** A change of any other field leaves the words by which a record of this kind is found. */
export function wordFields(kind: SearchKind): readonly string[] {
  const { fields, closing = [] }: Searchable<never> = searchable[kind];
  return fields.filter((field) => !closing.includes(field));
}

/** A record as search knows it, whatever its kind; `null` where it is not to be found. */
export function seenRecord<K extends SearchKind>(
  kind: K,
  record: SearchableCollections[K],
  world: SearchWorld,
): SeenRecord | null {
  return searchable[kind].seen(record, world);
}

/** A title counts twice what is written below it. */
export const weights = { title: 4, body: 2, besides: 1 } as const;

/** Its words, for an index. */
export function textsOf(seen: SeenRecord): readonly SearchText[] {
  const { title, body, besides, number } = seen;
  return [
    { text: number === null ? title : `${number} ${title}`, weight: weights.title },
    { text: body, weight: weights.body },
    { text: besides, weight: weights.besides },
  ].filter(({ text }) => text !== '');
}
