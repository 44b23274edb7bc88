import type { UserId } from '@sanad/domain/kernel/ids';
import { personRoomModel, type PersonRoomCollections } from '@sanad/domain/person/room-model';
import { personRoom } from '@sanad/protocol/room-name';

import { openRoomSession, type RoomSession, type SessionPorts } from './room-session.ts';

/** What a person keeps for themselves, open in this tab: queued and cached on the device as a workspace is. */
export type PersonSession = RoomSession<PersonRoomCollections>;

export function openPersonSession(
  userId: UserId,
  ports: SessionPorts<PersonRoomCollections>,
): Promise<PersonSession> {
  return openRoomSession({ userId, room: personRoom(userId), model: personRoomModel }, ports);
}
