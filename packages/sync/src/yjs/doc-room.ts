import { closeCode } from '@sanad/protocol/close-code';
import type { Limits } from '@sanad/protocol/limit';

import type { Timers } from '../port/timers.ts';
import { DocCursors } from './doc-cursors.ts';
import { packTurn, piecesFor, type DocWrite } from './doc-fanout.ts';
import type { DocKey, DocSnapshot, StoredDoc } from './doc-log.ts';
import * as message from './doc-message.ts';
import { DocSeat } from './doc-seat.ts';
import type { DocSession } from './doc-session.ts';
import { DocState } from './doc-state.ts';
import { findForeign, type Fork } from './find-fork.ts';
import type { CommitMember, DocGroup, GroupCommit } from './group-commit.ts';
import { decodeStateVector, encodeStateVector } from './state-vector.ts';

export interface DocRoomOptions {
  readonly key: DocKey;
  readonly stored: StoredDoc;
  readonly commit: GroupCommit;
  readonly timers: Timers;
  readonly limits: Pick<
    Limits,
    'docStateBytes' | 'docClients' | 'awarenessBytes' | 'awarenessPerSecond' | 'docRefusedAnswers'
  >;
  /** After the last seat left and everything is durable. */
  onIdle(room: DocRoom): void;
  /** After a commit; the host decides whether it is time to compact. */
  onCommitted?(room: DocRoom): void;
}

/**
 * One document on the server: seats, relay, durability. It owns the order in which updates reach the
 * others and the log, the promise behind `stored(n)`, and everybody's cursors. It never builds a
 * document. It refuses what it can't read, what stands on something it does not have, structs that
 * somebody mints under another's client id, and any write while the log fails.
 */
export class DocRoom implements CommitMember {
  readonly key: DocKey;
  readonly state: DocState;
  readonly #options: DocRoomOptions;
  readonly #seats = new Set<DocSeat>();
  readonly #cursors: DocCursors;
  #turn: DocWrite[] = [];
  #turnRuns = false;
  /** So many turns more are gathered whole; above zero where several write at once. */
  #crowd = 0;
  /** So many of the tail's last entries are in no commit yet. */
  #waiting = 0;
  #inFlight = false;
  #stalled = false;
  #storedWaits = false;

  constructor(options: DocRoomOptions) {
    this.#options = options;
    this.key = options.key;
    this.state = new DocState(options.stored);
    const { timers, limits } = options;
    const ownerOf = (client: number) => this.state.owners.ownerOf(client);
    this.#cursors = new DocCursors({ seats: this.#seats, ownerOf, timers, limits });
  }

  get seats(): number {
    return this.#seats.size;
  }

  get isIdle(): boolean {
    return (
      this.#seats.size === 0 && !this.#inFlight && this.#waiting === 0 && this.#turn.length === 0
    );
  }

  join(session: DocSession, mayWrite: boolean): DocSeat {
    const seat = new DocSeat(session, mayWrite);
    this.#seats.add(seat);
    // What is not durable is not handed to newcomers as if it were.
    if (this.#stalled) session.end(closeCode.unavailable);
    else if (mayWrite) this.#askForMissing(seat);
    else this.#tellReadOnly(seat, 'forbidden');
    this.#lookForForeign(seat);
    this.#cursors.show(seat);
    return seat;
  }

  leave(seat: DocSeat): void {
    if (!this.#seats.delete(seat)) return;
    this.#cursors.leave(seat);
    if (this.isIdle) this.#options.onIdle(this);
  }

  setRight(seat: DocSeat, mayWrite: boolean): void {
    if (seat.mayWrite === mayWrite) return;
    seat.mayWrite = mayWrite;
    this.#tellReadOnly(seat, mayWrite ? '' : 'forbidden');
    if (mayWrite) this.#askForMissing(seat);
  }

  /** One frame of a client. */
  receive(seat: DocSeat, data: Uint8Array): void {
    const frame = message.decodeDocMessage(data);
    if (!frame) return seat.session.end(closeCode.badFrame);
    switch (frame.kind) {
      case 'write':
        return this.#write(seat, frame.body, frame.answer);
      case 'step1':
        return this.#answer(seat, frame.body);
      case 'awareness':
        return this.#hearAwareness(seat, frame.body);
      case 'queryAwareness':
        return this.#cursors.show(seat);
    }
  }

  /** A snapshot was made of rows that are durable: it replaces them in memory. */
  adopt(snapshot: DocSnapshot): void {
    this.state.adopt(snapshot);
  }

  // --- writes

  #write(seat: DocSeat, update: Uint8Array, isAnswer: boolean): void {
    seat.writes++;
    // An answer to nothing brings nothing of others.
    const answer = isAnswer && seat.asked > 0;
    if (answer) seat.asked--;
    if (seat.forked) return void this.#countRefusal(seat);
    const isEmpty = update.length === 2 && update[0] === 0 && update[1] === 0;
    if (!isEmpty && !seat.mayWrite) return this.#refuse(seat, 'forbidden');
    if (!isEmpty && this.#stalled) return this.#refuse(seat, 'unavailable');
    if (this.state.bytes + update.length > this.#options.limits.docStateBytes)
      return this.#refuse(seat, 'too_large');
    // Deletions of this turn must be known before the question whether these are news.
    if (answer) this.#relay();
    const verdict = isEmpty ? 'known' : this.state.take(update, answer, seat.writer);
    if (verdict === 'unreadable') return seat.session.end(closeCode.badFrame);
    if (verdict === 'forked') return this.#tellForked(seat, this.state.fork);
    if (verdict === 'gap' || verdict === 'guarded') return this.#askAgain(seat, answer);
    if (answer) {
      seat.hole = false;
      seat.refusals = 0;
    }
    const { lastWriter } = this.state;
    if (verdict === 'new' && !answer && lastWriter !== undefined)
      this.#cursors.hearWrite(seat, lastWriter);
    const taken = verdict === 'new' ? this.state.taken : nothing;
    this.#turn.push({ seat, update: taken, number: seat.writes });
    this.#openTurn();
  }

  /**
   * Where few write, what came with one event is relayed before the next is read. Where many do, a whole
   * turn of the event loop gathers: one packet for each receiver, however many wrote.
   */
  #openTurn(): void {
    if (this.#turnRuns) return;
    this.#turnRuns = true;
    const { timers } = this.#options;
    if (this.#crowd === 0) timers.endOfEvent(() => this.#relay());
    timers.endOfTurn(() => this.#endTurn());
  }

  #endTurn(): void {
    this.#turnRuns = false;
    const late = this.#turn;
    const isCrowd =
      this.#crowd === 0 ? late.length > 0 : late.some((w) => w.seat !== late[0]!.seat);
    this.#crowd = isCrowd ? turnsOfCrowd : Math.max(0, this.#crowd - 1);
    this.#relay();
  }

  /** Relays and logs what gathered. */
  #relay(): void {
    const all = this.#turn;
    if (all.length === 0) return;
    this.#turn = [];
    const writes = all.filter((write) => write.update !== nothing);
    if (writes.length > 0) {
      const turn = packTurn(writes);
      const authors = new Set(writes.map((write) => write.seat));
      const whole = [turn.frames];
      for (const seat of this.#seats) {
        const pieces = authors.has(seat) ? piecesFor(seat, writes, turn) : whole;
        if (pieces.length === 0) continue;
        seat.session.write(seat.told < seat.stored ? [...seat.takeStored(), ...pieces] : pieces);
      }
      this.state.tail.append({ seq: undefined, updates: turn.row });
      this.#waiting++;
      for (const { seat, number } of writes) seat.lastKept = number;
      for (const seat of authors) seat.unstored = true;
      this.#options.commit.add(this);
    }
    for (const { seat, number } of all) if (!seat.hole) seat.accepted = number;
    // What was known already is durable as soon as nothing is under way: somebody else may just have brought it.
    for (const { seat, update, number } of all) {
      if (update !== nothing || seat.unstored) continue;
      if (this.#isDurable) this.#tellStored(seat, seat.accepted);
      else [seat.unstored, seat.lastKept] = [true, number];
    }
    if (this.isIdle) this.#options.onIdle(this);
  }

  get #isDurable(): boolean {
    return !this.#inFlight && this.#waiting === 0;
  }

  takeGroup(): DocGroup {
    const entry = this.state.tail.joinLast(this.#waiting);
    this.#waiting = 0;
    this.#inFlight = true;
    const waiters = [...this.#seats]
      .filter((seat) => seat.unstored)
      .map((seat) => ({ seat, kept: seat.lastKept, upTo: seat.accepted }));
    const committed = (seq: number) => {
      entry.seq = seq;
      this.#inFlight = false;
      for (const { seat, kept, upTo } of waiters) {
        // Nothing of it is under way any more: frames since then said nothing new.
        if (seat.lastKept === kept && this.#isDurable) seat.unstored = false;
        this.#tellStored(seat, seat.unstored ? upTo : seat.accepted);
      }
      // Whoever repeated meanwhile what was on its way waited for no group of their own.
      if (this.#isDurable) {
        for (const seat of this.#seats) {
          if (!seat.unstored) continue;
          seat.unstored = false;
          this.#tellStored(seat, seat.accepted);
        }
      }
      this.#options.onCommitted?.(this);
      if (this.isIdle) this.#options.onIdle(this);
    };
    return { updates: entry.updates, clients: this.state.owners.takeChanges(), committed };
  }

  /** It may go along with something else for a moment: one write less for each receiver and commit. */
  #tellStored(seat: DocSeat, upTo: number): void {
    if (!seat.session.wantsStored || upTo <= seat.stored) return;
    seat.stored = upTo;
    if (this.#storedWaits) return;
    this.#storedWaits = true;
    this.#options.timers.after(storedWaitMs, () => this.#sendStored());
  }

  #sendStored(): void {
    this.#storedWaits = false;
    for (const seat of this.#seats)
      if (seat.told < seat.stored) seat.session.write(seat.takeStored());
  }

  stalled(): void {
    this.#stalled = true;
    for (const seat of this.#seats) if (seat.mayWrite) this.#tellReadOnly(seat, 'unavailable');
  }

  resumed(): void {
    this.#stalled = false;
    if (this.#waiting > 0) this.#options.commit.add(this);
    for (const seat of this.#seats) {
      if (!seat.mayWrite) continue;
      this.#tellReadOnly(seat, '');
      if (seat.hole) this.#askForMissing(seat);
    }
  }

  // --- refusals and resync

  #refuse(seat: DocSeat, code: string): void {
    const first = !seat.hole;
    seat.hole = true;
    if (first) this.#tellReadOnly(seat, code);
  }

  #tellReadOnly(seat: DocSeat, code: string): void {
    if (seat.session.wantsStored) seat.session.write([message.readOnlyFrame(code)]);
    else if (code !== '') seat.session.write([message.deniedFrame(code)]);
  }

  /** Something is missing before this write: it is not kept, the client is asked for everything we lack. */
  #askAgain(seat: DocSeat, answer: boolean): void {
    const first = !seat.hole;
    seat.hole = true;
    if (first && seat.session.wantsStored) seat.session.write([message.resyncFrame()]);
    if (first) return this.#askForMissing(seat);
    // What it typed before it heard of the gap: the answer under way holds that too.
    if (!answer) return;
    if (this.#countRefusal(seat)) return;
    // Its answer did not help: the missing piece may be on its way from somebody else.
    this.#options.timers.after(250 * seat.refusals, () => {
      if (this.#seats.has(seat) && seat.hole) this.#askForMissing(seat);
    });
  }

  /** True when that was enough of them: the client is not mistaken but broken. */
  #countRefusal(seat: DocSeat): boolean {
    const isOver = ++seat.refusals > this.#options.limits.docRefusedAnswers;
    if (isOver) seat.session.end(closeCode.badFrame);
    return isOver;
  }

  /** Nothing more of it is taken: its device goes on under another id, on a new connection. */
  #tellForked(seat: DocSeat, { client, from, end }: Fork): void {
    if (seat.forked) return;
    seat.hole = true;
    seat.forked = true;
    seat.refusals = 0;
    seat.session.write([message.forkedFrame(client, from, end)]);
  }

  #askForMissing(seat: DocSeat): void {
    seat.asked++;
    seat.session.write(
      [message.syncFrame(message.syncStep.one, encodeStateVector(this.state.asked))],
      true,
    );
  }

  #answer(seat: DocSeat, vector: Uint8Array): void {
    const have = decodeStateVector(vector, this.#options.limits.docClients);
    if (!have) return seat.session.end(closeCode.badFrame);
    this.#relay();
    const updates = this.state.answer(have);
    if (updates.length === 0) updates.push(nothing);
    // Only the last is a step 2: with it the client holds everything and says "synced".
    const pieces = updates.flatMap((update, i) => {
      const step = i === updates.length - 1 ? message.syncStep.two : message.syncStep.update;
      return [message.syncHead(step, update.length), update];
    });
    seat.session.write(pieces, true);
  }

  // --- who is who

  /** An id that a device takes for its own may be somebody else's by now. */
  #lookForForeign(seat: DocSeat): void {
    if (!seat.session.wantsStored || seat.own.size === 0) return;
    const fork = findForeign(this.state.heads, this.state.owners, seat.writer);
    if (fork) this.#tellForked(seat, fork);
  }

  #hearAwareness(seat: DocSeat, body: Uint8Array): void {
    const shown = this.#cursors.hear(seat, body);
    // A page that does not say which ids it writes under shows it by its cursor.
    if (shown === undefined || seat.own.size > 0) return;
    seat.own.add(shown);
    this.#lookForForeign(seat);
  }
}

const nothing = new Uint8Array([0, 0]);
const turnsOfCrowd = 16;
/** How long `stored` waits for company. */
const storedWaitMs = 50;
