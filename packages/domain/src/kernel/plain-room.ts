import { carryOut } from './carry-out.ts';
import type { UserId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { AnyMutation, Intent, Tx } from './mutation.ts';
import { compareByOrderKey } from './order-key.ts';
import type { Placed } from './placed.ts';
import type { Collections, LiveRecord } from './record.ts';
import { Refusal } from './refusal.ts';
import type { RoomModel } from './room-model.ts';

/**
 * A room without versions, clients or roles, for tests of mutations: runs an intent on its records,
 * and leaves them as they were when it is refused.
 */
export class PlainRoom<C extends Collections> {
  readonly #model: RoomModel<C>;
  #records = new Map<string, Map<string, LiveRecord>>();
  /** The collections that a mutation walked whole. */
  readonly walked = new Set<string>();

  constructor(model: RoomModel<C>) {
    this.#model = model;
    for (const name of model.kinds.keys()) this.#records.set(name, new Map());
  }

  /** Makes the mutation and gives what would take it back. @throws Refusal as the room would. */
  run(intent: Intent, actor: UserId, now: Instant): Intent | undefined {
    const { mutation, args } = this.#read(intent);
    const inverse = mutation.inverse?.(this.#tx(), args);
    const before = new Map([...this.#records].map(([name, of]) => [name, new Map(of)]));
    try {
      carryOut(this.#tx(), mutation, args, { actor, now });
    } catch (error) {
      this.#records = before;
      throw error;
    }
    return inverse;
  }

  /** What would take an intent back, read from the state before it. @throws Refusal where it cannot be read. */
  inverseOf(intent: Intent): Intent | undefined {
    const { mutation, args } = this.#read(intent);
    return mutation.inverse?.(this.#tx(), args);
  }

  get<K extends keyof C & string>(collection: K, id: string): C[K] | undefined {
    return this.#of(collection).get(id) as C[K] | undefined;
  }

  all<K extends keyof C & string>(collection: K): C[K][] {
    return [...this.#of(collection).values()] as C[K][];
  }

  /** Puts a record without a mutation: where a test begins. */
  put<K extends keyof C & string>(collection: K, record: C[K]): void {
    this.#of(collection).set(record.id, record);
  }

  /** Another room with the same records: what happens in one does not happen in the other. */
  copy(): PlainRoom<C> {
    const copy = new PlainRoom(this.#model);
    copy.#records = new Map([...this.#records].map(([name, of]) => [name, new Map(of)]));
    return copy;
  }

  /** Everything, as plain data that can be compared. */
  state(): Record<string, Record<string, LiveRecord>> {
    return Object.fromEntries(
      [...this.#records].map(([name, of]) => [name, Object.fromEntries([...of].sort())]),
    );
  }

  #read(intent: Intent): { readonly mutation: AnyMutation<C>; readonly args: unknown } {
    const mutation = this.#model.mutations.get(intent.name);
    const args = mutation?.args.safeParse(intent.args);
    if (!mutation || !args?.success) throw new Refusal('bad_request');
    return { mutation, args: args.data };
  }

  #of(collection: string): Map<string, LiveRecord> {
    const records = this.#records.get(collection);
    if (!records) throw new Error(`no collection ${collection}`);
    return records;
  }

  /** Of what a mutation may walk or count. */
  #whole(collection: string): Map<string, LiveRecord> {
    if (this.#model.kinds.get(collection)?.aside) throw new Error(`${collection} is kept aside`);
    return this.#of(collection);
  }

  #tx(): Tx<C> {
    const of = (collection: string) => this.#of(collection);
    const whole = (collection: string) => this.#whole(collection);
    return {
      get: (collection, id) => of(collection).get(id) as never,
      all: (collection) => {
        this.walked.add(collection);
        return whole(collection).values() as never;
      },
      count: (collection) => whole(collection).size,
      countUnder: (collection, parent) => {
        const records = [...whole(collection).values()];
        return records.filter((one) => this.#model.standsUnder(collection, one) === parent).length;
      },
      sortedUnder: (collection, parent) => {
        const records = [...whole(collection).values()] as unknown as Placed[];
        return records
          .filter((one) => this.#model.standsUnder(collection, one) === parent)
          .sort(compareByOrderKey);
      },
      put: (collection, record) => void of(collection).set(record.id, record),
      patch(collection, id, fields) {
        const record = of(collection).get(id);
        if (!record) throw new Refusal('not_found');
        of(collection).set(id, { ...record, ...fields });
      },
      remove: (collection, id) => void of(collection).delete(id),
    };
  }
}
