import type { Down, DownPresence } from '@sanad/protocol/down';
import type { RoomName } from '@sanad/protocol/room-name';

import type { RoomBroadcast } from '../port/room-session.ts';
import type { LogEntry } from '../port/room-store.ts';
import type { Timers } from '../port/timers.ts';
import type { Member } from './member.ts';
import { pokeOf } from './poke-of.ts';

type PresenceChange = DownPresence['changes'][number];
type Reach = 'everywhere' | 'here';

/**
 * Everything a room says in one turn, gathered and sent at its end: to each pusher its own answers,
 * then to all one packet with one poke and one presence message, built once.
 * A refusal leaves before the poke whose ack covers it, so that no client drops a refused mutation
 * without having heard why.
 */
export class Outbox {
  readonly #room: RoomName;
  readonly #timers: Timers;
  readonly #broadcast: RoomBroadcast;
  #scheduled = false;
  #answers = new Map<Member, Down[]>();
  #runs: { readonly reach: Reach; readonly entries: LogEntry[] }[] = [];
  #presence = new Map<string, PresenceChange>();
  #afterwards: (() => void)[] = [];

  constructor(room: RoomName, timers: Timers, broadcast: RoomBroadcast) {
    this.#room = room;
    this.#timers = timers;
    this.#broadcast = broadcast;
  }

  answer(member: Member, message: Down): void {
    const messages = this.#answers.get(member);
    if (messages) messages.push(message);
    else this.#answers.set(member, [message]);
    this.#schedule();
  }

  /** Own commits go `everywhere`; what was read from another process's is only for `here`. */
  poke(entry: LogEntry, reach: Reach): void {
    // A poke is a run without a gap: one that was learned between two own ones splits them.
    const run = this.#runs.at(-1);
    if (run?.reach === reach) run.entries.push(entry);
    else this.#runs.push({ reach, entries: [entry] });
    this.#schedule();
  }

  presence(change: PresenceChange): void {
    this.#presence.set(change[0], change);
    this.#schedule();
  }

  /** Runs once this turn's messages have left: nobody's screen waits for a side effect. */
  afterwards(task: () => void): void {
    this.#afterwards.push(task);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#timers.endOfTurn(() => this.flush());
  }

  flush(): void {
    this.#scheduled = false;
    const answers = this.#answers;
    const runs = this.#runs;
    const presence = this.#presence;
    const afterwards = this.#afterwards;
    this.#answers = new Map();
    this.#runs = [];
    this.#presence = new Map();
    this.#afterwards = [];

    for (const [member, messages] of answers) {
      if (!member.ended) member.session.send(messages);
    }
    let packet: Down[] = [];
    for (const { reach, entries } of runs) {
      const poke = pokeOf(this.#room, entries);
      if (reach === 'here') {
        if (packet.length > 0) this.#broadcast(packet, 'everywhere');
        packet = [];
        this.#broadcast([poke], 'here');
      } else packet.push(poke);
    }
    if (presence.size > 0) {
      packet.push({ type: 'presence', room: this.#room, changes: [...presence.values()] });
    }
    if (packet.length > 0) this.#broadcast(packet, 'everywhere');
    for (const task of afterwards) task();
  }
}
