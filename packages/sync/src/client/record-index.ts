import type { LiveRecord } from '@sanad/domain/kernel/record';

export interface IndexOrder<R extends LiveRecord> {
  /** The group a record stands in; `undefined` leaves it out. */
  groupOf(record: R): string | undefined;
  /** A total order: ties are broken by id. */
  compare(a: R, b: R): number;
}

const empty: readonly string[] = [];

/**
 * Ids of a collection, grouped and sorted, kept up to date record by record. A group's array is
 * replaced only when its membership or its order changes, so a column is not drawn again because a
 * card in it got another title.
 */
export class RecordIndex<R extends LiveRecord> {
  readonly #order: IndexOrder<R>;
  readonly #groups = new Map<string, readonly string[]>();
  readonly #placed = new Map<string, { readonly record: R; readonly group: string }>();
  readonly #listeners = new Map<string, Set<() => void>>();

  constructor(order: IndexOrder<R>) {
    this.#order = order;
  }

  group(name: string): readonly string[] {
    return this.#groups.get(name) ?? empty;
  }

  onGroup(name: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  rebuild(records: Iterable<R>): void {
    const before = new Map(this.#groups);
    const gathered = new Map<string, R[]>();
    this.#placed.clear();
    for (const record of records) {
      const group = this.#order.groupOf(record);
      if (group === undefined) continue;
      this.#placed.set(record.id, { record, group });
      const members = gathered.get(group);
      if (members) members.push(record);
      else gathered.set(group, [record]);
    }
    this.#groups.clear();
    for (const [group, members] of gathered) {
      members.sort((a, b) => this.#order.compare(a, b));
      this.#groups.set(
        group,
        members.map(({ id }) => id),
      );
    }
    this.#tell(new Set([...before.keys(), ...gathered.keys()]));
  }

  update(ids: Iterable<string>, read: (id: string) => R | undefined): void {
    const copies = new Map<string, string[]>();
    for (const id of ids) this.#place(id, read(id), copies);
    for (const [group, members] of copies) {
      if (members.length === 0) this.#groups.delete(group);
      else this.#groups.set(group, members);
    }
    this.#tell(copies.keys());
  }

  #place(id: string, record: R | undefined, copies: Map<string, string[]>): void {
    const group = record && this.#order.groupOf(record);
    const old = this.#placed.get(id);
    if (old && record && old.group === group && this.#order.compare(old.record, record) === 0) {
      this.#placed.set(id, { record, group });
      return;
    }
    if (old) {
      const members = this.#copy(old.group, copies);
      members.splice(members.indexOf(id), 1);
      this.#placed.delete(id);
    }
    if (record && group !== undefined) {
      const members = this.#copy(group, copies);
      members.splice(this.#slotFor(record, members), 0, id);
      this.#placed.set(id, { record, group });
    }
  }

  #slotFor(record: R, members: readonly string[]): number {
    let low = 0;
    let high = members.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#order.compare(this.#placed.get(members[middle]!)!.record, record) < 0)
        low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #copy(group: string, copies: Map<string, string[]>): string[] {
    let copy = copies.get(group);
    if (!copy) copies.set(group, (copy = [...this.group(group)]));
    return copy;
  }

  #tell(groups: Iterable<string>): void {
    for (const group of groups) {
      for (const listener of [...(this.#listeners.get(group) ?? [])]) listener();
    }
  }
}
