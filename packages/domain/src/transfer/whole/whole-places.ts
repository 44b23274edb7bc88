import type { FileRecord } from '../../files/record.ts';
import type { LiveRecord } from '../../kernel/record.ts';
import type { WorkspaceRoomCollections } from '../../workspace/page-model.ts';

/** All records of a workspace but its messages, of which only the numbers are known. */
export interface WholeWorkspace {
  all<K extends keyof WorkspaceRoomCollections & string>(
    kind: K,
  ): readonly WorkspaceRoomCollections[K][];
  /** Of a message by its id. */
  numberOf(messageId: string): number | undefined;
}

type Order = number | string;
type Held = Omit<WorkspaceRoomCollections, 'message' | 'task' | 'checklistItem'>;

/**
 * By what the records of a kind are put in order; where two have the same, by id. What comes in from an export gets
 * ids in the order of their places, so that they stand the same where they came in.
 */
const orders: {
  readonly [K in keyof Held]: (record: Held[K], whole: WholeWorkspace) => Order;
} = {
  column: ({ orderKey }) => orderKey,
  label: ({ name }) => name,
  document: ({ createdAt }) => createdAt,
  file: ({ createdAt }) => createdAt,
  fileRequest: ({ askedAt }) => askedAt,
  call: ({ startedAt }) => startedAt,
  plannedCheckIn: ({ at }) => at,
  handOff: ({ sentAt }) => sentAt,
  // Its id is that of its message.
  question: ({ id }, { numberOf }) => numberOf(id) ?? 0,
  series: ({ day }) => day,
  template: ({ createdAt }) => createdAt,
  templateTask: ({ orderKey }) => orderKey,
  event: ({ createdAt }) => createdAt,
  area: ({ createdAt }) => createdAt,
  businessText: ({ section }) => section,
  member: ({ name }) => name,
  facts: ({ id }) => id,
  counter: ({ id }) => id,
  talkCounter: ({ id }) => id,
  urgentCall: ({ at }) => at,
};

export interface WholePlaces {
  placeOf(kind: string, id: string): number | null;
  /** Of a kind, in the order of its places. */
  inOrder<K extends keyof WorkspaceRoomCollections & string>(
    kind: K,
  ): readonly WorkspaceRoomCollections[K][];
  /** The steps of a task. */
  stepsOf(taskId: string): readonly WorkspaceRoomCollections['checklistItem'][];
}

/** Where each record stands among its kind: a task and a message by their number, all others counted from one. */
export function placesOf(whole: WholeWorkspace): WholePlaces {
  const places = new Map<string, Map<string, number>>();
  const sorted = new Map<string, readonly LiveRecord[]>();
  const keep = (kind: string, records: readonly LiveRecord[]) => {
    sorted.set(kind, records);
    places.set(kind, new Map(records.map(({ id }, at) => [id, at + 1])));
  };
  for (const kind of Object.keys(orders) as (keyof Held)[]) {
    const orderOf = orders[kind] as (record: LiveRecord, whole: WholeWorkspace) => Order;
    keep(
      kind,
      inOrderOf(whole.all(kind), (record) => orderOf(record, whole)),
    );
  }
  const tasks = whole.all('task').toSorted((a, b) => a.number - b.number);
  keep('task', tasks);
  places.set('task', new Map(tasks.map(({ id, number }) => [id, number])));
  const steps = Map.groupBy(whole.all('checklistItem'), ({ taskId }) => taskId);
  const stepsOf = (taskId: string) =>
    inOrderOf(steps.get(taskId as never) ?? [], ({ orderKey }) => orderKey);
  keep(
    'checklistItem',
    tasks.flatMap(({ id }) => stepsOf(id)),
  );
  const files = (sorted.get('file') ?? []) as readonly FileRecord[];
  keep(
    'version',
    files.flatMap(({ versions }) => versions),
  );
  return {
    placeOf: (kind, id) =>
      (kind === 'message' ? whole.numberOf(id) : places.get(kind)?.get(id)) ?? null,
    inOrder: (kind) => (sorted.get(kind) ?? []) as never,
    stepsOf,
  };
}

function inOrderOf<R extends LiveRecord>(
  records: readonly R[],
  orderOf: (record: R) => Order,
): readonly R[] {
  const keyed = records.map((record) => [orderOf(record), record] as const);
  keyed.sort(([a, one], [b, other]) => compare(a, b) || compare(one.id, other.id));
  return keyed.map(([, record]) => record);
}

const compare = (a: Order, b: Order): number => (a < b ? -1 : a > b ? 1 : 0);
