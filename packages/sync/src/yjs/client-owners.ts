/** A run of clocks that somebody else brought, and what each held then (see content-print.ts). */
export interface Brought {
  readonly from: number;
  readonly by: string;
  readonly prints: Uint16Array;
}

/** What the log keeps of one Yjs client id. */
export interface ClientRecord {
  readonly client: number;
  readonly userId: string;
  readonly brought: Brought | undefined;
}

/**
 * Whose Yjs client id is whose in one document, for as long as the document lives: it belongs to the
 * principal whose write first carried structs of it. Nobody else writes under it; what others bring of it
 * in answer to the server's question is marked, until the device that owns it has shown the same.
 */
export class ClientOwners {
  readonly #owners = new Map<number, string>();
  readonly #brought = new Map<number, Brought>();
  readonly #changed = new Set<number>();

  constructor(records: readonly ClientRecord[]) {
    for (const { client, userId, brought } of records) {
      this.#owners.set(client, userId);
      if (brought) this.#brought.set(client, brought);
    }
  }

  get hasBrought(): boolean {
    return this.#brought.size > 0;
  }

  ownerOf(client: number): string | undefined {
    return this.#owners.get(client);
  }

  broughtOf(client: number): Brought | undefined {
    return this.#brought.get(client);
  }

  /** Each brought run's client and first clock: from there on the server wants to see what a client has. */
  *broughtFrom(): Iterable<readonly [client: number, clock: number]> {
    for (const [client, { from }] of this.#brought) yield [client, from];
  }

  /** An id that the document has and nobody owns (it is older than this rule) is somebody's all the same. */
  mayMint(client: number, userId: string, isKnown: boolean): boolean {
    const owner = this.#owners.get(client);
    return owner === undefined ? !isKnown : owner === userId;
  }

  claim(client: number, userId: string): void {
    this.#owners.set(client, userId);
    this.#changed.add(client);
  }

  bring(client: number, by: string, from: number, prints: Uint16Array): void {
    const before = this.#brought.get(client);
    if (!before) this.#brought.set(client, { from, by, prints });
    else {
      const joined = new Uint16Array(from - before.from + prints.length).fill(ownPrint);
      joined.set(before.prints);
      joined.set(prints, from - before.from);
      this.#brought.set(client, { from: before.from, by, prints: joined });
    }
    this.#changed.add(client);
  }

  /** Its device has shown the same up to `clock`. */
  confirm(client: number, clock: number): void {
    const before = this.#brought.get(client);
    if (!before) return;
    const prints = before.prints.slice(clock - before.from);
    if (prints.length === 0) this.#brought.delete(client);
    else this.#brought.set(client, { ...before, from: clock, prints });
    this.#changed.add(client);
  }

  /** Whoever brought an id that nobody knew goes on writing under it: it was theirs. */
  settle(client: number): void {
    const brought = this.#brought.get(client);
    if (!brought || brought.by !== this.#owners.get(client)) return;
    this.#brought.delete(client);
    this.#changed.add(client);
  }

  /** What the next commit has to keep. */
  takeChanges(): ClientRecord[] {
    if (this.#changed.size === 0) return none;
    const changes = Array.from(this.#changed, (client) => ({
      client,
      userId: this.#owners.get(client)!,
      brought: this.#brought.get(client),
    }));
    this.#changed.clear();
    return changes;
  }
}

const none: ClientRecord[] = [];
/** A clock between two brought runs that its owner wrote: it is right whatever it holds. */
export const ownPrint = 0xffff;
