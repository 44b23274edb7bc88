import {
  engagementRoomModel,
  type EngagementRoomCollections,
} from '@sanad/domain/engagement/room-model';
import type { EngagementId, UserId } from '@sanad/domain/kernel/ids';
import { engagementRoom } from '@sanad/protocol/room-name';

import { openRoomSession, type RoomSession, type SessionPorts } from './room-session.ts';

/** What one assistant and one workspace's client have between them, open in this tab. */
export type EngagementSession = RoomSession<EngagementRoomCollections>;

export function openEngagementSession(
  userId: UserId,
  engagementId: EngagementId,
  ports: SessionPorts<EngagementRoomCollections>,
): Promise<EngagementSession> {
  return openRoomSession(
    { userId, room: engagementRoom(engagementId), model: engagementRoomModel },
    ports,
  );
}
