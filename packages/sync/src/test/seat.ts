import type { Role } from '@sanad/domain/access/role';
import type { ClientId, UserId } from '@sanad/domain/kernel/ids';
import type { Down } from '@sanad/protocol/down';
import type { PushedMutation } from '@sanad/protocol/up';

import type { RoomSession } from '../port/room-session.ts';

/** A session by hand: everything that it is told, and no engine that reacts. */
export class Seat implements RoomSession {
  readonly id: string;
  readonly userId: UserId;
  readonly role: Role;
  readonly clientId: ClientId;
  readonly packets: (readonly Down[])[] = [];

  constructor(id: string, userId: UserId, clientId: ClientId, role: Role) {
    this.id = id;
    this.userId = userId;
    this.clientId = clientId;
    this.role = role;
  }

  send(messages: readonly Down[]): void {
    this.packets.push(messages);
  }

  /** Everything heard, flat. */
  get heard(): readonly Down[] {
    return this.packets.flat();
  }

  of<T extends Down['type']>(type: T): Extract<Down, { type: T }>[] {
    return this.heard.filter(
      (message): message is Extract<Down, { type: T }> => message.type === type,
    );
  }

  forget(): void {
    this.packets.length = 0;
  }
}

/** A mutation as it is on the wire. */
export function pushed(
  id: number,
  mutation: { readonly name: string },
  args: unknown,
  guards?: PushedMutation['guards'],
): PushedMutation {
  return { id, name: mutation.name, args, ...(guards && { guards }) };
}
