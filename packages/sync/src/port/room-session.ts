import type { Role } from '@sanad/domain/access/role';
import type { UserId } from '@sanad/domain/kernel/ids';
import type { Down } from '@sanad/protocol/down';

/** One principal's presence in one room, as the gateway hands it to the room. */
export interface RoomSession {
  /** Given by the server, unique among all sessions of the room everywhere. */
  readonly id: string;
  readonly userId: UserId;
  /** The sign-in that it came by; a mutation may keep it, to have it asked again later. */
  readonly loginId?: string;
  /** At the join; later changes go through `room.setRole`. */
  readonly role: Role;
  /** The stay that this session came in with; told in `joined`. Left out where memberships have none. */
  readonly stay?: number;
  /** It looks on: it takes no presence, so others neither see nor count it. */
  readonly quiet?: boolean;
  /**
   * What the room did for this session beyond one for each mutation, which whoever let it in has
   * counted: in units of about one small change, every further op is one, and so is every
   * `bytesPerUnit` of what was written or sent. Left out, nobody counts.
   */
  spent?(work: number): void;
  /** Only for this session. Never throws; a closed socket swallows it. */
  send(messages: readonly Down[]): void;
}

/**
 * Sends one prebuilt packet to every session of the room. Left out, the room loops over its own
 * sessions with the very same array, so that a gateway may encode it once.
 * `everywhere`: made here, to be carried to other processes too. `here`: learned from another process.
 */
export type RoomBroadcast = (messages: readonly Down[], reach: 'everywhere' | 'here') => void;
