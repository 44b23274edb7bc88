import type { Limits } from '@sanad/protocol/limit';

import type { Timers } from '../port/timers.ts';
import { AwarenessBoard } from './awareness-board.ts';
import { awarenessFrame } from './doc-message.ts';
import type { DocSeat } from './doc-seat.ts';
import type { DocPerson } from './doc-session.ts';

export interface DocCursorsOptions {
  /** Everybody who is in the document now. */
  readonly seats: ReadonlySet<DocSeat>;
  /** Whose client id it is by what was written under it. */
  readonly ownerOf: (client: number) => DocPerson['id'] | undefined;
  readonly timers: Timers;
  readonly limits: Pick<Limits, 'awarenessBytes' | 'awarenessPerSecond'>;
}

/**
 * Whose cursor is whose in one document, and when the others hear of it. A seat has one client id, and
 * only that one's entry is taken of what it sends; a claim by awareness alone takes no id from whoever
 * wrote under it. Everybody hears at most so often, and the newest of each.
 */
export class DocCursors {
  readonly #options: DocCursorsOptions;
  readonly #board = new AwarenessBoard();
  #rests = false;

  constructor(options: DocCursorsOptions) {
    this.#options = options;
  }

  /** Everybody's cursors, to one. */
  show(seat: DocSeat): void {
    const here = this.#board.all();
    if (here) seat.session.write([awarenessFrame(here)]);
  }

  leave(seat: DocSeat): void {
    if (seat.client === undefined) return;
    // The same tab may have come back on a new connection before the old one was noticed gone.
    const taken = [...this.#options.seats].some((other) => other.client === seat.client);
    if (!taken && this.#board.remove(seat.client)) this.#schedule();
  }

  /** What it wrote says which id is its own. */
  hearWrite(seat: DocSeat, client: number): void {
    if (seat.client === undefined) this.#bind(seat, client);
  }

  /**
   * Providers echo what they hear of others: such an echo must not take the place of one's own news.
   * Returns the id that it shows as its own, where it had none until now.
   */
  hear(seat: DocSeat, body: Uint8Array): number | undefined {
    const clients = AwarenessBoard.clientsIn(body);
    const shown = seat.client === undefined ? this.#bindByAwareness(seat, clients) : undefined;
    if (seat.client === undefined || clients?.includes(seat.client) !== true) return shown;
    // A copy: the view dies with the socket's buffer, and only the newest is ever looked at.
    seat.awareness = body.slice();
    this.#schedule();
    return shown;
  }

  /** A provider's first message holds its own entry and nothing else. */
  #bindByAwareness(seat: DocSeat, clients: readonly number[] | undefined): number | undefined {
    if (++seat.bindings > mostBindings) return undefined;
    if (clients?.length !== 1) return undefined;
    const client = clients[0]!;
    this.#bind(seat, client);
    return client;
  }

  /** Whose cursor it is. An id that was written under is its owner's; any other is whoever's says so first, until then. */
  #bind(seat: DocSeat, client: number): void {
    const { id } = seat.session.person;
    const owner = this.#options.ownerOf(client);
    if (owner !== undefined && owner !== id) return;
    for (const other of this.#options.seats) {
      if (other.client !== client || other.session.person.id === id) continue;
      if (owner === undefined) return;
      other.client = undefined;
      other.awareness = undefined;
      if (this.#board.remove(client)) this.#schedule();
    }
    seat.client = client;
  }

  #schedule(): void {
    if (this.#rests) return;
    this.#rests = true;
    const { seats, timers, limits } = this.#options;
    timers.endOfTurn(() => this.#send());
    timers.after(1000 / limits.awarenessPerSecond, () => {
      this.#rests = false;
      if (this.#board.hasChanges || [...seats].some((seat) => seat.awareness)) this.#schedule();
    });
  }

  #send(): void {
    const { seats, limits } = this.#options;
    for (const seat of seats) {
      const newest = seat.awareness;
      if (!newest) continue;
      seat.awareness = undefined;
      if (seat.client !== undefined)
        this.#board.take(newest, seat.client, seat.session.person, limits.awarenessBytes);
    }
    const changes = this.#board.takeChanges();
    if (!changes) return;
    // To the sender too: a stock provider that hears nothing for 30 s believes the line is dead.
    const frame = [awarenessFrame(changes)];
    for (const seat of seats) seat.session.write(frame);
  }
}

/** A stock provider shows its own id at once; one that has not by now is guessing. */
const mostBindings = 20;
