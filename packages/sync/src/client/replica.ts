import type { Collections } from '@sanad/domain/kernel/record';

import type { Snapshot } from '../port/snapshot-source.ts';
import { CacheKeeper } from './cache-keeper.ts';
import { ConfirmedState } from './confirmed-state.ts';
import { OpenAsides } from './open-asides.ts';
import type { PendingWork } from './pending-work.ts';
import type { Screen } from './screen.ts';
import { snapshotOf, snapshotRecords } from './snapshot-records.ts';
import type { Speculation } from './speculation.ts';
import type { SyncClientOptions } from './sync-client-options.ts';

interface ReplicaParts<C extends Collections> {
  readonly speculation: Speculation;
  readonly screen: Screen<C>;
  readonly work: PendingWork;
  /** The room is at this version, and what leads there is not here. */
  isBehind(version: number): void;
  onError(error: unknown): void;
}

/** What this tab has of its room: the confirmed state, the threads that are open, and the copy that the device keeps. */
export class Replica<C extends Collections> {
  readonly confirmed: ConfirmedState<C>;
  readonly asides: OpenAsides<C>;
  readonly #cache: CacheKeeper<C>;
  readonly #parts: ReplicaParts<C>;

  constructor(options: SyncClientOptions<C>, parts: ReplicaParts<C>) {
    const { speculation, screen, work, isBehind, onError } = parts;
    this.#parts = parts;
    const read = (): Snapshot<C> | undefined =>
      snapshotOf(options.model, speculation.confirmed, this.confirmed);
    this.#cache = new CacheKeeper(options, read, onError);
    this.confirmed = new ConfirmedState<C>(options.model.fingerprint, {
      replace: (snapshot) => {
        speculation.replace(snapshotRecords(snapshot, [...this.asides.kept()]));
        screen.changed('all');
        work.rebase([]);
        this.asides.reload();
      },
      rebase: (ops) => work.rebase(this.asides.wanted(ops, this.confirmed.version ?? 0)),
      isBehind,
      keepSoon: () => this.#cache.storeSoon(),
    });
    this.asides = new OpenAsides<C>(options, screen, speculation, {
      version: () => this.confirmed.version,
      take: (ops) => work.rebase(ops),
      onError,
    });
  }

  /** What the device has, or what was asked for on its behalf. */
  load(): Promise<Snapshot<C> | undefined> {
    return this.#cache.load();
  }

  /** Nothing more is kept for now. */
  pause(): void {
    this.#cache.pause();
  }

  /** Nothing of the room is here any more, what was pending neither; then nothing is on the device. */
  clear(): Promise<void> {
    const { speculation, screen } = this.#parts;
    this.#cache.pause();
    speculation.rebase([], () => true);
    speculation.replace([]);
    this.asides.clear();
    this.confirmed.clear();
    screen.changed('all');
    return this.#cache.clear();
  }
}
