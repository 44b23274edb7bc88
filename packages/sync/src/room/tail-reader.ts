import type { LogEntry, RoomStore } from '../port/room-store.ts';
import type { RoomLimits } from './room-options.ts';
import { bytesPerUnit } from './run-group.ts';
import type { TailWindow } from './tail-window.ts';

/** What reading a tail asks of the room around it. */
interface TailBase {
  version(): number;
  /** Reads what other processes wrote, then calls back. */
  refresh(then: () => void): void;
  onError(error: unknown): void;
}

/** Finds what came after a version: in memory where it is there, else in the store. */
export class TailReader {
  readonly #window: TailWindow;
  readonly #store: RoomStore;
  readonly #limits: Pick<RoomLimits, 'longestTail' | 'longestTailBytes'>;
  readonly #base: TailBase;

  constructor(window: TailWindow, store: RoomStore, limits: RoomLimits, base: TailBase) {
    this.#window = window;
    this.#store = store;
    this.#limits = limits;
    this.#base = base;
  }

  /** `undefined`: a snapshot is needed. Calls back at once where memory holds the answer. */
  read(after: number | null, then: (entries: readonly LogEntry[] | undefined) => void): void {
    if (after === null) {
      then(undefined);
      return;
    }
    const version = this.#base.version();
    // Ahead of us: another process served that client, so read what was written there.
    if (after > version) {
      this.#base.refresh(() => then(this.#windowSince(after)));
      return;
    }
    const { longestTail, longestTailBytes } = this.#limits;
    // Cheaper for everybody as a snapshot, which is made once for all and compressed.
    if (version - after > longestTail || this.#window.bytesAfter(after) > longestTailBytes) {
      then(undefined);
      return;
    }
    const entries = this.#windowSince(after);
    if (entries) {
      then(entries);
      return;
    }
    this.#store.tail(after, longestTailBytes).then(
      (tail) => {
        // Commits may have overtaken the read: the window continues where it ends. What others wrote
        // and we have not read ourselves waits until then: it may hold refusals that we have to tell.
        const now = this.#base.version();
        const stored = (tail?.entries ?? []).filter((entry) => entry.version <= now);
        const reached = stored.at(-1)?.version ?? after;
        const rest = reached >= now ? [] : this.#windowSince(reached);
        then(tail && rest && [...stored, ...rest]);
      },
      (error: unknown) => {
        this.#base.onError(error);
        then(undefined);
      },
    );
  }

  /** What saying these entries costs, in the units of a session's work. */
  workOf(after: number, entries: readonly LogEntry[]): number {
    return 1 + (entries.length + this.#window.bytesAfter(after)) / bytesPerUnit;
  }

  #windowSince(after: number): readonly LogEntry[] | undefined {
    return this.#window.after(after, this.#base.version());
  }
}
