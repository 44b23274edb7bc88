/**
 * Whose Yjs client id is whose in one document: it belongs to the first principal seen with it. While
 * that person is connected with it nobody else can write under it; once they are gone, others may bring
 * what they still hold of that person's work (a server that lost its last moments asks for exactly that).
 */
export class ClientOwners {
  readonly #owners = new Map<number, { userId: string; seats: number }>();

  /** Binds or joins; false when the id is somebody else's. */
  claim(client: number, userId: string): boolean {
    const owner = this.#owners.get(client);
    if (!owner) {
      this.#owners.set(client, { userId, seats: 1 });
      return true;
    }
    if (owner.userId !== userId) return false;
    owner.seats++;
    return true;
  }

  release(client: number): void {
    const owner = this.#owners.get(client);
    if (owner) owner.seats--;
  }

  /** True while `userId` must not write structs of this client. */
  guards(client: number, userId: string): boolean {
    const owner = this.#owners.get(client);
    return owner !== undefined && owner.seats > 0 && owner.userId !== userId;
  }
}
