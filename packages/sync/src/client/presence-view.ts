import type { UserId } from '@sanad/domain/kernel/ids';
import type { DownPresence } from '@sanad/protocol/down';

import { Listeners } from './listeners.ts';

export interface PresentSession {
  readonly sessionId: string;
  readonly userId: UserId;
  readonly state: Readonly<Record<string, unknown>>;
}

/** The other sessions of the room, as the server tells them. Empty while not connected. */
export class PresenceView {
  readonly #sessions = new Map<string, PresentSession>();
  readonly #listeners = new Listeners<[]>();
  #list: readonly PresentSession[] = [];

  /** The same array until somebody's presence changes. */
  list(): readonly PresentSession[] {
    return this.#list;
  }

  onChange(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  apply(changes: DownPresence['changes'], ownSessionId: string | undefined): void {
    for (const [sessionId, present] of changes) {
      if (present === null) this.#sessions.delete(sessionId);
      else if (sessionId !== ownSessionId) this.#sessions.set(sessionId, { sessionId, ...present });
    }
    this.#tell();
  }

  clear(): void {
    if (this.#sessions.size === 0) return;
    this.#sessions.clear();
    this.#tell();
  }

  #tell(): void {
    this.#list = [...this.#sessions.values()];
    this.#listeners.tell();
  }
}
