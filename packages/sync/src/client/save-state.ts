import type { Instant } from '@sanad/domain/kernel/instant';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';

import { jsonEqual } from '../records/json-equal.ts';
import type { ConnectionState } from './connection.ts';

/**
 * Where the person's edits are, honestly. `pending` counts edits that the server has not confirmed;
 * `durable: false` says that they would not survive closing this tab.
 */
export type SaveState =
  /** Connected, and the server has everything as of `at` (`null`: nothing was ever pending here). */
  | { readonly kind: 'server'; readonly at: Instant | null }
  /** The network is there, the room is being joined; nothing is known to be on the server yet. */
  | { readonly kind: 'connecting'; readonly pending: number; readonly durable: boolean }
  /** Connected, and `pending` edits are on their way from this device. */
  | { readonly kind: 'device'; readonly pending: number; readonly durable: boolean }
  | {
      readonly kind: 'offline';
      readonly pending: number;
      readonly durable: boolean;
      readonly since: Instant;
    }
  | { readonly kind: 'ended'; readonly code: RefusalCode };

export function sameSaveState(a: SaveState, b: SaveState): boolean {
  return jsonEqual(a, b);
}

export function saveStateOf(facts: {
  readonly endedBy: RefusalCode | undefined;
  readonly connection: ConnectionState;
  readonly pending: number;
  readonly durable: boolean;
  readonly savedAt: Instant | null;
  readonly downSince: Instant;
}): SaveState {
  const { endedBy, connection, pending, durable } = facts;
  if (endedBy) return { kind: 'ended', code: endedBy };
  switch (connection) {
    case 'stopped':
    case 'down':
    case 'ended':
      return { kind: 'offline', pending, durable, since: facts.downSince };
    case 'joining':
    case 'loading':
      return { kind: 'connecting', pending, durable };
    case 'live':
      return pending === 0
        ? { kind: 'server', at: facts.savedAt }
        : { kind: 'device', pending, durable };
  }
}
