import type { Collections } from '@sanad/domain/kernel/record';
import type { RoomModel } from '@sanad/domain/kernel/room-model';

import type { QueuedMutation } from '../port/queue-store.ts';
import type { RecordTable } from '../records/record-table.ts';
import type { IndexOrder, RecordIndex } from './record-index.ts';
import { Screen } from './screen.ts';
import { Speculation } from './speculation.ts';

/** A room's records as the person sees them: what is confirmed, with what is pending on top. */
export class RecordView<C extends Collections> {
  protected readonly speculation: Speculation;
  protected readonly screen: Screen<C>;

  constructor(model: RoomModel<C>) {
    this.speculation = new Speculation(model);
    this.screen = new Screen(() => this.speculation.overlay);
  }

  /** The same object until it changes. Of what is kept aside: while its thread is open. */
  get<K extends keyof C & string>(collection: K, id: string): C[K] | undefined {
    return this.speculation.get(collection, id) as C[K] | undefined;
  }

  /** As the room has it, without what is pending; the same object until that changes. */
  confirmed<K extends keyof C & string>(collection: K, id: string): C[K] | undefined {
    return this.speculation.confirmed.get(collection, id) as C[K] | undefined;
  }

  /** Something of it shows that the room has not confirmed. */
  isPending(collection: keyof C & string, id: string): boolean {
    return this.speculation.overlay.slot(collection, id) !== undefined;
  }

  /** The same array until one of them changes; of what is kept aside those of open threads. */
  all<K extends keyof C & string>(collection: K): readonly C[K][] {
    return this.screen.list(collection) as readonly C[K][];
  }

  onRecord(collection: keyof C & string, id: string, listener: () => void): () => void {
    return this.screen.onRecord(collection, id, listener);
  }

  onCollection(collection: keyof C & string, listener: () => void): () => void {
    return this.screen.onCollection(collection, listener);
  }

  /** Grouped, sorted ids that are kept up to date; make one per order and keep it. */
  index<K extends keyof C & string>(collection: K, order: IndexOrder<C[K]>): RecordIndex<C[K]> {
    return this.screen.index(collection, order);
  }

  /** What is confirmed, and what is pending on top of it, in order. */
  inspect(): { confirmed: RecordTable; pending: readonly QueuedMutation[] } {
    const { confirmed, pending } = this.speculation;
    return { confirmed, pending: pending.map(({ queued }) => queued) };
  }
}
