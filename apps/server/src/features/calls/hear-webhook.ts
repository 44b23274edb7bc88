import type { WebhookEvent } from 'livekit-server-sdk';

import type { CallEnding } from './call-ending.ts';
import type { CallMirror } from './call-mirror.ts';
import type { CallPorts } from './call-ports.ts';
import { mayStayInCall } from './call-standing.ts';
import type { CallsRepo, CallsTx, StoredCall } from './calls-repo.ts';
import { decodeIdentity } from './media-identity.ts';
import { placeOfMediaRoom } from './media-room.ts';
import type { MediaRooms } from './media-rooms.ts';

/** The second is said of a session whose media never came: it was not in the call, yet may be the last one. */
const leavings = new Set(['participant_left', 'participant_connection_aborted']);
const taken = new Set(['participant_joined', 'room_finished', ...leavings]);

/**
 * Turns LiveKit's events into the record of who was in a call and when. Owns: each event once, a session
 * that left stays left, a person without a place in the workspace, or whose login ended, is put out. Refuses nothing aloud:
 * a signed event about a room that is not ours is simply not about us.
 */
export function createWebhookHearing(
  repo: CallsRepo,
  rooms: MediaRooms,
  mirror: CallMirror,
  ending: CallEnding,
  ports: Pick<CallPorts, 'access' | 'log'>,
) {
  /** True when the call is to be looked at for emptiness. */
  const record = async (
    tx: CallsTx,
    call: StoredCall,
    event: WebhookEvent,
    at: number,
  ): Promise<boolean> => {
    if (event.event === 'room_finished') {
      const stays = await repo.openStays(tx, call.id);
      await repo.closeStays(
        tx,
        call.id,
        stays.map((stay) => stay.sid),
        at,
      );
      await repo.closeCall(tx, call.id, at);
      return false;
    }
    const { participant } = event;
    const who = decodeIdentity(participant?.identity ?? '');
    if (!participant?.sid || !who) return false;
    const left = leavings.has(event.event);
    const joinedAt = Number(participant.joinedAtMs) || Number(participant.joinedAt) * 1_000 || at;
    // A join that is heard after the call's end belongs to a session that ended with it.
    const leftAt = left ? at : call.endedAt;
    if (event.event === 'participant_connection_aborted') {
      await repo.closeStays(tx, call.id, [participant.sid], at);
      return (await repo.openStays(tx, call.id)).length === 0 && repo.hasStays(tx, call.id);
    }
    const device = `${who.loginTag}~${who.device}`;
    await repo.storeStay(tx, call, {
      sid: participant.sid,
      userId: who.userId,
      device,
      joinedAt,
      leftAt,
    });
    return left && (await repo.openStays(tx, call.id)).length === 0;
  };

  const mayStay = async (call: StoredCall, event: WebhookEvent): Promise<boolean> => {
    const who = decodeIdentity(event.participant?.identity ?? '');
    if (!who || call.endedAt !== null) return false;
    return mayStayInCall(ports.access, who, call.workspaceId);
  };

  return async function hearWebhook(event: WebhookEvent, at: number): Promise<void> {
    const mediaRoom = event.room?.name ?? '';
    const place = placeOfMediaRoom(mediaRoom);
    if (!place) return;
    const known = await repo.loadCall(place.workspaceId, place.callId);
    if (known?.mediaRoom !== mediaRoom) return;
    if (event.event === 'participant_joined' && !(await mayStay(known, event))) {
      await rooms.remove(mediaRoom, event.participant?.identity ?? '');
      ports.log.info({ callId: known.id }, 'put out of a call: no place in its workspace');
      return;
    }
    if (!taken.has(event.event)) return;
    const { heard, empty } = await repo.within(place.workspaceId, async (tx) => {
      const first = await repo.hearWebhook(tx, place.workspaceId, event.id, at);
      const call = first ? await repo.lockCall(tx, place.callId) : undefined;
      return { heard: first, empty: call ? await record(tx, call, event, at) : false };
    });
    if (!heard) return;
    await mirror.show(place.workspaceId, place.callId);
    if (event.event === 'participant_joined') ending.entered(known);
    if (empty) ending.whenEmpty(known);
  };
}
