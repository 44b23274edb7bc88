import { diffUpdate } from 'yjs';

import { concatBytes } from './byte-writer.ts';
import { CleanUpdate } from './clean-update.ts';
import { ClientOwners } from './client-owners.ts';
import { contentPrints } from './content-print.ts';
import { DeleteRanges } from './delete-ranges.ts';
import type { DocSnapshot, StoredDoc } from './doc-log.ts';
import { DocTail } from './doc-tail.ts';
import { findFork, type DocWriter, type Fork } from './find-fork.ts';
import { GoneSince } from './gone-since.ts';
import { readDeletes } from './read-deletes.ts';
import { covers, decodeStateVector, encodeStateVector, type StateVector } from './state-vector.ts';
import { unframeUpdates } from './update-log.ts';
import type { UpdateMarks } from './update-marks.ts';
import { UpdateScan } from './update-scan.ts';

/** Bytes under which a snapshot is sent whole rather than cut. */
const smallState = 16 * 1024;

/** Clocks of one client id that somebody else brought: two bytes of each are kept. */
const mostBrought = 256 * 1024;

const scan = new UpdateScan();

/** What an update means to a document before it is taken. */
export type Verdict = 'new' | 'known' | 'gap' | 'guarded' | 'forked' | 'unreadable';

/**
 * What the server knows of one document without ever building it: a snapshot's bytes, the updates
 * since, which clocks are known and what is deleted. Judges updates and answers sync steps from bytes.
 */
export class DocState {
  #snapshot: DocSnapshot | undefined;
  #marks: UpdateMarks | undefined;
  /** Made when first asked for, then kept up with every update. */
  #deletes: DeleteRanges | undefined;
  /** What a reader who knows every clock is sent; of this snapshot. */
  #deletesUpdate: Uint8Array | undefined;
  /** What was deleted since the snapshot, which still holds its words. */
  #gone: GoneSince | undefined;
  #cleanSnapshot: CleanUpdate | undefined;
  #cleanTail = new Map<Uint8Array, CleanUpdate>();
  /** The last answer that was made, for those who ask before anything else is written. */
  #tailAnswer: readonly Uint8Array[] | undefined;
  readonly #heads = new Map<number, number>();
  readonly tail = new DocTail();
  readonly owners: ClientOwners;
  #taken: Uint8Array = new Uint8Array(0);
  #fork: Fork | undefined;

  constructor(stored: StoredDoc) {
    this.owners = new ClientOwners(stored.clients);
    if (stored.snapshot) this.adopt(stored.snapshot);
    this.#gone = new GoneSince();
    for (const row of stored.tail) {
      for (const update of unframeUpdates(row.updates)) {
        if (!scan.read(update)) throw new Error('a stored update cannot be read');
        this.#advance();
      }
      this.tail.append({ seq: row.seq, updates: row.updates });
    }
  }

  get heads(): StateVector {
    return this.#heads;
  }

  /** What the server asks for the rest of: of what was brought it wants to see what others have. */
  get asked(): StateVector {
    if (!this.owners.hasBrought) return this.#heads;
    return new Map([...this.#heads, ...this.owners.broughtFrom()]);
  }

  get bytes(): number {
    return (this.#snapshot?.state.length ?? 0) + this.tail.bytes;
  }

  get snapshotSeq(): number {
    return this.#snapshot?.seq ?? 0;
  }

  get snapshotBytes(): number {
    return this.#snapshot?.state.length ?? 0;
  }

  /** A snapshot of what is already known takes the place of the rows it merged. */
  adopt(snapshot: DocSnapshot): void {
    if (this.#snapshot && snapshot.seq <= this.#snapshot.seq) return;
    const vector = decodeStateVector(snapshot.vector, Number.MAX_SAFE_INTEGER);
    if (!vector) throw new Error('a stored state vector cannot be read');
    this.#snapshot = snapshot;
    this.#marks = undefined;
    this.#deletesUpdate = undefined;
    this.#gone = undefined;
    this.#cleanSnapshot = undefined;
    this.#cleanTail.clear();
    this.#tailAnswer = undefined;
    for (const [client, clock] of vector) {
      if ((this.#heads.get(client) ?? 0) < clock) this.#heads.set(client, clock);
    }
    this.tail.dropUpTo(snapshot.seq);
  }

  /**
   * Judges an update and, when it is new, advances the known clocks; `taken` is then what of it was new.
   * `answer`: to the server's own question. Then it may bring what is not the writer's, and one is also
   * asked whether deletions alone are news (a client that comes back repeats all of them).
   */
  take(update: Uint8Array, answer: boolean, writer: DocWriter): Verdict {
    if (!scan.read(update)) return 'unreadable';
    let isNew = false;
    let isForeign = false;
    let repeats = false;
    for (let i = 0; i < scan.clients.length; i++) {
      const known = this.#heads.get(scan.clients[i]!) ?? 0;
      if (scan.from[i]! > known) return 'gap';
      if (scan.from[i]! < known) repeats = true;
      if (scan.end[i]! <= known) continue;
      isNew = true;
      if (!this.owners.mayMint(scan.clients[i]!, writer.userId, known > 0)) isForeign = true;
    }
    this.#taken = answer && isNew ? this.#withoutOwnDeleted(update) : update;
    if (repeats && writer.isPromised) {
      this.#fork = findFork(this.#taken, scan, this.#heads, this.owners, writer);
      if (this.#fork) return 'forked';
    }
    if (isForeign && !(answer && this.#canBeBrought(writer.userId))) return 'guarded';
    if (!this.#isWhole()) return 'gap';
    if (repeats && this.owners.hasBrought) this.#confirm(writer);
    if (!isNew) {
      if (scan.deletes.length === 0) return 'known';
      if (answer && this.#knowsDeletes(update)) return 'known';
    }
    if (isNew) this.#own(answer, writer);
    // Merged with what is known, a repetition that says something else could win.
    if (repeats) this.#taken = diffUpdate(this.#taken, encodeStateVector(this.#heads));
    this.#advance();
    return 'new';
  }

  /** What the last update that was new brought of news: to be relayed and kept in its place. */
  get taken(): Uint8Array {
    return this.#taken;
  }

  /** Of the last update that was forked. */
  get fork(): Fork {
    return this.#fork!;
  }

  /** The one client whose structs the update taken last carries, if it is one. */
  get lastWriter(): number | undefined {
    return scan.clients.length === 1 ? scan.clients[0] : undefined;
  }

  /** Updates that bring someone with `have` up to date, in order, without a word that is deleted. */
  answer(have: StateVector): Uint8Array[] {
    const snapshot = this.#snapshot;
    const gone = (this.#gone ??= this.#goneInTail());
    const tail = (this.#tailAnswer ??= this.#answerTail(gone));
    if (!snapshot) return [...tail];
    // It may still lack deletions, which no state vector tells of: all of them, as they lie there.
    if (have.size > 0 && covers(have, this.#heads)) {
      return [(this.#deletesUpdate ??= this.#snapshotDeletes(snapshot)), ...tail];
    }
    const clean = (this.#cleanSnapshot ??= new CleanUpdate(snapshot.state, gone, () =>
      this.#readMarks(snapshot),
    ));
    const isCut = have.size > 0 && snapshot.state.length > smallState;
    return [isCut ? clean.cut(have) : clean.whole(), ...tail];
  }

  /** What was merged before is looked at only where something else was deleted since. */
  #answerTail(gone: GoneSince): readonly Uint8Array[] {
    const before = this.#cleanTail;
    this.#cleanTail = new Map();
    return this.tail.updates().map((update) => {
      const clean = before.get(update) ?? new CleanUpdate(update, gone);
      this.#cleanTail.set(update, clean);
      return clean.whole();
    });
  }

  /** Whether all that the scanned update stands on is there once it is taken. */
  #isWhole(): boolean {
    if (scan.needs.size === 0 && scan.deletes.length === 0) return true;
    const reach = new Map<number, number>();
    for (let i = 0; i < scan.clients.length; i++) reach.set(scan.clients[i]!, scan.end[i]!);
    const reached = (client: number) =>
      Math.max(this.#heads.get(client) ?? 0, reach.get(client) ?? 0);
    for (const [client, clock] of scan.needs) if (reached(client) < clock) return false;
    const { deletes } = scan;
    for (let i = 0; i < deletes.length; i += 3) {
      if (reached(deletes[i]!) < deletes[i + 1]! + deletes[i + 2]!) return false;
    }
    return true;
  }

  /** Ids become somebody's with their first structs; what is brought of others is marked. */
  #own(answer: boolean, { userId, own }: DocWriter): void {
    const { owners } = this;
    for (let i = 0; i < scan.clients.length; i++) {
      const client = scan.clients[i]!;
      const known = this.#heads.get(client) ?? 0;
      if (scan.end[i]! <= known) continue;
      const owner = owners.ownerOf(client);
      if (owner === userId) {
        if (!answer && owners.hasBrought) owners.settle(client);
        continue;
      }
      if (owner === undefined) owners.claim(client, userId);
      if (!answer || (owner === undefined && known === 0 && own.has(client))) continue;
      if (!this.#hasRoomToBring(i)) continue;
      const prints = contentPrints(this.#taken, client, known, scan.end[i]!);
      owners.bring(client, userId, known, prints);
    }
  }

  /** What cannot be told from another's words later is not taken as somebody else's. */
  #canBeBrought(userId: string): boolean {
    return scan.clients.every((client, i) => {
      const owner = this.owners.ownerOf(client);
      return owner === undefined || owner === userId || this.#hasRoomToBring(i);
    });
  }

  #hasRoomToBring(i: number): boolean {
    const client = scan.clients[i]!;
    const from = this.owners.broughtOf(client)?.from ?? this.#heads.get(client) ?? 0;
    return scan.end[i]! - from <= mostBrought;
  }

  #confirm({ userId, own }: DocWriter): void {
    for (let i = 0; i < scan.clients.length; i++) {
      const client = scan.clients[i]!;
      const brought = this.owners.broughtOf(client);
      if (!brought || !own.has(client) || this.owners.ownerOf(client) !== userId) continue;
      const end = Math.min(scan.end[i]!, brought.from + brought.prints.length);
      if (scan.from[i]! <= brought.from && end > brought.from) this.owners.confirm(client, end);
    }
  }

  /** An editor that can undo keeps what it deleted; nobody else needs to see what was never shown. */
  #withoutOwnDeleted(update: Uint8Array): Uint8Array {
    const brings = new Set(scan.clients);
    const gone = new GoneSince();
    gone.add(scan.deletes.filter((_, i) => brings.has(scan.deletes[i - (i % 3)]!)));
    return new CleanUpdate(update, gone).whole();
  }

  #advance(): void {
    for (let i = 0; i < scan.clients.length; i++) {
      const client = scan.clients[i]!;
      if ((this.#heads.get(client) ?? 0) < scan.end[i]!) this.#heads.set(client, scan.end[i]!);
    }
    this.#tailAnswer = undefined;
    if (scan.deletes.length === 0) return;
    this.#deletes?.add(scan.deletes);
    this.#gone?.add(scan.deletes);
  }

  /** An update of no structs and the snapshot's delete set, by copying bytes. */
  #snapshotDeletes(snapshot: DocSnapshot): Uint8Array {
    const deletes = snapshot.state.subarray(this.#readMarks(snapshot).deletesAt);
    return concatBytes([new Uint8Array([0]), deletes]);
  }

  /** Whoever has just what the snapshot has sends its very bytes: no need to look into them. */
  #knowsDeletes(update: Uint8Array): boolean {
    if (this.#snapshot) {
      const own = this.#snapshot.state.subarray(this.#readMarks(this.#snapshot).deletesAt);
      if (equalBytes(own, update.subarray(scan.deletesAt))) return true;
    }
    return this.#knownDeletes().has(scan.deletes);
  }

  #knownDeletes(): DeleteRanges {
    if (this.#deletes) return this.#deletes;
    const deletes = new DeleteRanges();
    if (this.#snapshot)
      deletes.add(readDeletes(this.#snapshot.state, this.#readMarks(this.#snapshot).deletesAt));
    deletes.add(this.#goneInTail().triples);
    return (this.#deletes = deletes);
  }

  #goneInTail(): GoneSince {
    const gone = new GoneSince();
    const other = new UpdateScan();
    for (const entry of this.tail.entries) {
      for (const update of unframeUpdates(entry.updates))
        if (other.read(update)) gone.add(other.deletes);
    }
    return gone;
  }

  #readMarks(snapshot: DocSnapshot): UpdateMarks {
    return (this.#marks ??= JSON.parse(snapshot.marks) as UpdateMarks);
  }
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
