import type { AsideNames, Collections, LiveRecord, Op } from '@sanad/domain/kernel/record';

import { groupName } from '../records/record-table.ts';
import { AsideThread } from './aside-thread.ts';
import type { AsideView } from './aside-view.ts';
import { Listeners } from './listeners.ts';
import type { RecordIndex } from './record-index.ts';
import type { SaidOps } from './said-ops.ts';
import type { Screen } from './screen.ts';
import type { Speculation } from './speculation.ts';
import type { SyncClientOptions } from './sync-client-options.ts';

const usualPage = 50;

/** What threads ask of the client around them. */
export interface AsidesHost {
  readonly version: () => number | null;
  /** What is confirmed of aside kinds, and changes what shows. */
  readonly take: (ops: readonly Op[]) => void;
  readonly onError: (error: unknown) => void;
}

type AsidesOptions<C extends Collections> = Pick<
  SyncClientOptions<C>,
  'model' | 'asides' | 'pageSize'
>;

interface Open {
  readonly kind: string;
  readonly parent: string;
  readonly thread: AsideThread;
  readonly listeners: Listeners<[]>;
  records: readonly LiveRecord[];
  views: number;
}

/** The threads of aside kinds that this tab has open. What the room says of all others is forgotten. */
export class OpenAsides<C extends Collections> {
  readonly #options: AsidesOptions<C>;
  readonly #screen: Screen<C>;
  readonly #speculation: Speculation;
  readonly #host: AsidesHost;
  readonly #asides: ReadonlySet<string>;
  readonly #open = new Map<string, Open>();
  readonly #indexes = new Map<string, RecordIndex<LiveRecord>>();
  /** What was said since the oldest request that is on its way. */
  #said: SaidOps[] = [];

  constructor(
    options: AsidesOptions<C>,
    screen: Screen<C>,
    speculation: Speculation,
    host: AsidesHost,
  ) {
    this.#options = options;
    this.#screen = screen;
    this.#speculation = speculation;
    this.#host = host;
    this.#asides = new Set(options.model.asides);
  }

  open<K extends AsideNames<C>>(kind: K, parent: string): AsideView<C[K]> {
    const open = this.#open.get(groupName(kind, parent)) ?? this.#begin(kind, parent);
    open.views += 1;
    let isOpen = true;
    return {
      get records() {
        return open.records as readonly C[K][];
      },
      get state() {
        return open.thread.state;
      },
      get hasEarlier() {
        return open.thread.hasEarlier;
      },
      loadEarlier: () => open.thread.loadEarlier(),
      retry: () => open.thread.retry(),
      onChange: (listener) => open.listeners.add(listener),
      close: () => {
        if (isOpen) this.#close(open);
        isOpen = false;
      },
    };
  }

  /** Of what the room said, which took it to `version`: what shows here. */
  wanted(ops: readonly Op[], version: number): readonly Op[] {
    const ofThem = ops.filter(([, kind]) => this.#asides.has(kind));
    if (ofThem.length === 0) return ops;
    if (this.#isLoading()) this.#said.push({ version, ops: ofThem });
    return ops.filter((op) => !this.#asides.has(op[1]) || this.#isHeard(op, version));
  }

  /** What stays when a snapshot takes the place of everything else, until the threads have come anew. */
  *kept(): IterableIterator<readonly [kind: string, record: LiveRecord]> {
    for (const { kind, thread } of this.#open.values()) {
      for (const id of thread.ids) {
        const record = this.#speculation.confirmed.get(kind, id);
        if (record) yield [kind, record];
      }
    }
  }

  /** What was said may have been missed: the end of every thread comes anew. */
  reload(): void {
    for (const { thread } of this.#open.values()) thread.loadLatest();
  }

  /** There is a connection again. */
  retry(): void {
    for (const { thread } of this.#open.values()) thread.retry();
  }

  /** Nothing of the room stays here. */
  clear(): void {
    for (const { thread } of this.#open.values()) thread.clear();
    this.#changed();
  }

  #begin(kind: AsideNames<C>, parent: string): Open {
    const { asides, pageSize = usualPage } = this.#options;
    const index = this.#indexOf(kind);
    const thread = new AsideThread(kind, pageSize, {
      load: (ask) =>
        asides?.load(kind, parent, ask) ?? Promise.reject(new Error('no source of pages')),
      confirmed: (id) => this.#speculation.confirmed.get(kind, id),
      placeOf: (record) => this.#placeOf(kind, record),
      said: () => this.#saidTo(kind, parent),
      changed: () => this.#changed(),
      version: this.#host.version,
      take: (ops) => this.#take(ops),
      onError: this.#host.onError,
    });
    const records = index.group(parent).flatMap((id) => this.#speculation.get(kind, id) ?? []);
    const listeners = new Listeners<[]>();
    const open: Open = { kind, parent, thread, listeners, records, views: 0 };
    this.#open.set(groupName(kind, parent), open);
    thread.loadLatest();
    return open;
  }

  #close(open: Open): void {
    open.views -= 1;
    if (open.views > 0) return;
    this.#open.delete(groupName(open.kind, open.parent));
    this.#take(open.thread.clear());
    this.#changed();
  }

  #take(ops: readonly Op[]): void {
    this.#host.take(ops);
    this.#screen.draw();
  }

  #isLoading(): boolean {
    return [...this.#open.values()].some(({ thread }) => thread.state === 'loading');
  }

  #isHeard(op: Op, version: number): boolean {
    const [is, kind, id] = op;
    const parent = is === 'put' ? this.#options.model.placeAside(kind, op[3])?.parent : undefined;
    if (parent !== undefined) {
      return this.#open.get(groupName(kind, parent))?.thread.hear(op, version) ?? false;
    }
    const holds = ({ thread }: Open) => thread.kind === kind && thread.ids.has(id);
    return [...this.#open.values()].find(holds)?.thread.hear(op, version) ?? false;
  }

  /** Of what stands under a parent, and of what is not known to stand elsewhere. */
  #saidTo(kind: string, parent: string): readonly SaidOps[] {
    const isOurs = (op: Op) =>
      op[1] === kind &&
      (op[0] !== 'put' || this.#options.model.placeAside(kind, op[3])?.parent === parent);
    return this.#said.map(({ version, ops }) => ({ version, ops: ops.filter(isOurs) }));
  }

  #placeOf(kind: string, record: LiveRecord): number {
    return this.#options.model.placeAside(kind, record)?.place ?? 0;
  }

  #indexOf(kind: AsideNames<C>): RecordIndex<LiveRecord> {
    const known = this.#indexes.get(kind);
    if (known) return known;
    const { model } = this.#options;
    const index = this.#screen.index<AsideNames<C>>(kind, {
      groupOf: (record) => model.placeAside(kind, record)?.parent,
      compare: (a, b) =>
        this.#placeOf(kind, a) - this.#placeOf(kind, b) ||
        (a.id < b.id ? -1 : a.id === b.id ? 0 : 1),
    }) as unknown as RecordIndex<LiveRecord>;
    this.#indexes.set(kind, index);
    this.#screen.onCollection(kind, () => this.#redraw(kind));
    return index;
  }

  /** Some of these records changed, or which of them are here. */
  #redraw(kind: string): void {
    for (const open of [...this.#open.values()]) {
      if (open.kind !== kind) continue;
      const ids = this.#indexes.get(kind)?.group(open.parent) ?? [];
      const records = ids.flatMap((id) => this.#speculation.get(kind, id) ?? []);
      const isSame = ({ length }: readonly LiveRecord[]) => length === records.length;
      if (isSame(open.records) && records.every((each, at) => each === open.records[at])) continue;
      open.records = records;
      open.listeners.tell();
    }
  }

  /** A thread came, failed or went. */
  #changed(): void {
    if (!this.#isLoading()) this.#said = [];
    for (const { listeners } of [...this.#open.values()]) listeners.tell();
  }
}
