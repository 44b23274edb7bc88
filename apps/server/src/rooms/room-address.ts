import { partsOfRoom, type RoomName } from '@sanad/protocol/room-name';

import { roomKinds, type RoomKindName } from './room-kinds.ts';

/** Where a room is: its kind, whose it is, and which one of theirs. */
export interface RoomAddress {
  readonly kind: RoomKindName;
  /** The id of the workspace or the person that its rows belong to. */
  readonly scopeId: string;
  readonly roomId: string;
  readonly name: RoomName;
}

/** So far every scope has one room of its own kind, under its own id. */
export function addressOf(kind: RoomKindName, id: string): RoomAddress {
  return { kind, scopeId: id, roomId: id, name: `${kind}:${id}` as RoomName };
}

/** `undefined` for a kind that this server has no rooms of. */
export function addressOfName(name: RoomName): RoomAddress | undefined {
  const parts = partsOfRoom(name);
  if (!parts || !Object.hasOwn(roomKinds, parts.kind)) return undefined;
  return addressOf(parts.kind as RoomKindName, parts.id);
}
