import * as encoding from 'lib0/encoding';
import { createID, decodeUpdate, GC, Item, Skip, UpdateEncoderV1, type ID } from 'yjs';

/** A run of clocks of one client id. */
export interface ClockRun {
  readonly client: number;
  readonly from: number;
  readonly end: number;
}

export interface MovePlan {
  /** What a device wrote under ids that are not its own: it stands under `to` from then on, in this order. */
  readonly moved: readonly ClockRun[];
  readonly to: number;
  /** What it has otherwise of these clocks is forgotten: the server has something else there. */
  readonly dropped: ClockRun;
}

type Struct = Item | GC | Skip;

/**
 * A whole state with some words under another client id, at the same places: everything that points at
 * them follows, and what was deleted of them stays deleted. For a device that takes a fresh id.
 */
export function moveWords(state: Uint8Array, plan: MovePlan): Uint8Array {
  const { structs, ds } = decodeUpdate(state);
  const moves = new Moves(plan);
  const byClient = new Map<number, Struct[]>();
  for (const struct of structs) {
    if (struct instanceof Skip) continue;
    for (const piece of moves.split(struct)) {
      const list = byClient.get(piece.id.client);
      if (list) list.push(piece);
      else byClient.set(piece.id.client, [piece]);
    }
  }
  const encoder = new UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, byClient.size);
  for (const [client, list] of byClient) writeSection(encoder, client, list);
  writeDeletes(encoder, moves, ds.clients);
  return encoder.toUint8Array();
}

/** Whether something stands inside a block of this run: it would be lost where the run is something else. */
export function isStoodOn(state: Uint8Array, run: ClockRun): boolean {
  const holds = ({ client, clock }: ID) =>
    client === run.client && clock >= run.from && clock < run.end;
  return decodeUpdate(state).structs.some((struct) => {
    if (!(struct instanceof Item) || holds(struct.id)) return false;
    const { parent } = struct as { parent: unknown };
    return isId(parent) && holds(parent);
  });
}

class Moves {
  readonly #runs: readonly (ClockRun & { readonly at: number })[];
  readonly #plan: MovePlan;

  constructor(plan: MovePlan) {
    this.#plan = plan;
    let at = 0;
    this.#runs = plan.moved.map((run) => {
      const placed = { ...run, at };
      at += run.end - run.from;
      return placed;
    });
  }

  /** Where a clock stands now. */
  place(client: number, clock: number): ID {
    for (const run of this.#runs) {
      if (run.client === client && clock >= run.from && clock < run.end)
        return createID(this.#plan.to, run.at + clock - run.from);
    }
    return createID(client, clock);
  }

  isDropped(client: number, clock: number): boolean {
    const { dropped } = this.#plan;
    return (
      client === dropped.client &&
      clock >= dropped.from &&
      clock < dropped.end &&
      this.place(client, clock).client === client
    );
  }

  /** The clocks inside a run at which its parts begin to go different ways. */
  *parts(client: number, from: number, end: number): Iterable<readonly [number, number]> {
    const cuts = new Set([from, end]);
    for (const run of [...this.#runs, this.#plan.dropped]) {
      if (run.client !== client) continue;
      for (const cut of [run.from, run.end]) if (cut > from && cut < end) cuts.add(cut);
    }
    const sorted = [...cuts].sort((a, b) => a - b);
    for (let i = 1; i < sorted.length; i++) yield [sorted[i - 1]!, sorted[i]!];
  }

  split(struct: Item | GC): Struct[] {
    const { client, clock } = struct.id;
    const pieces: Struct[] = [];
    for (const [from, end] of this.parts(client, clock, clock + struct.length)) {
      const piece = this.#piece(struct, from, end);
      if (!this.isDropped(client, from)) pieces.push(piece);
    }
    return pieces;
  }

  /** Pieces are taken from the front: what is left of an item's content is the rest. */
  #piece(struct: Item | GC, from: number, end: number): Item | GC {
    const { client, clock } = struct.id;
    const id = this.place(client, from);
    if (struct instanceof GC) return new GC(id, end - from);
    const { content } = struct;
    const isLast = end === clock + struct.length;
    const rest = isLast ? undefined : content.splice(end - from);
    const isFirst = from === clock;
    const origin = isFirst ? this.#moved(struct.origin) : this.place(client, from - 1);
    const { parent: within, parentSub } = struct as { parent: unknown; parentSub: string | null };
    const parent = isFirst && isId(within) ? this.#moved(within) : (within as Item['parent']);
    const right = this.#moved(struct.rightOrigin);
    if (rest) struct.content = rest;
    return new Item(id, null, origin, null, right, parent, parentSub, content);
  }

  #moved(id: ID | null): ID | null {
    return id && this.place(id.client, id.clock);
  }
}

function isId(parent: unknown): parent is ID {
  return typeof parent === 'object' && parent !== null && 'clock' in parent;
}

function writeSection(encoder: UpdateEncoderV1, client: number, list: Struct[]): void {
  const sorted = list.toSorted((a, b) => a.id.clock - b.id.clock);
  const whole: Struct[] = [];
  let clock = sorted[0]!.id.clock;
  for (const struct of sorted) {
    if (struct.id.clock > clock)
      whole.push(new Skip(createID(client, clock), struct.id.clock - clock));
    whole.push(struct);
    clock = struct.id.clock + struct.length;
  }
  encoding.writeVarUint(encoder.restEncoder, whole.length);
  encoder.writeClient(client);
  encoding.writeVarUint(encoder.restEncoder, sorted[0]!.id.clock);
  for (const struct of whole) struct.write(encoder, 0);
}

function writeDeletes(
  encoder: UpdateEncoderV1,
  moves: Moves,
  deletes: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>,
): void {
  const byClient = new Map<number, [clock: number, length: number][]>();
  for (const [client, list] of deletes) {
    for (const { clock, len } of list) {
      for (const [from, end] of moves.parts(client, clock, clock + len)) {
        if (moves.isDropped(client, from)) continue;
        const id = moves.place(client, from);
        const ranges = byClient.get(id.client) ?? [];
        byClient.set(id.client, ranges);
        ranges.push([id.clock, end - from]);
      }
    }
  }
  const { restEncoder } = encoder;
  encoding.writeVarUint(restEncoder, byClient.size);
  for (const [client, ranges] of byClient) {
    encoding.writeVarUint(restEncoder, client);
    encoding.writeVarUint(restEncoder, ranges.length);
    for (const [clock, length] of ranges.toSorted((a, b) => a[0] - b[0])) {
      encoding.writeVarUint(restEncoder, clock);
      encoding.writeVarUint(restEncoder, length);
    }
  }
}
