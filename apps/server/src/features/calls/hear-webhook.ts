import type { WebhookEvent } from 'livekit-server-sdk';

import { oweChanges } from './call-debts-repo.ts';
import type { CallEnding } from './call-ending.ts';
import { callLimits } from './call-limits.ts';
import type { CallPorts } from './call-ports.ts';
import { mayStayInCall } from './call-standing.ts';
import type { CallsTx } from './call-tables.ts';
import type { CallsRepo } from './calls-repo.ts';
import { decodeIdentity } from './media-identity.ts';
import { placeOfMediaRoom } from './media-room.ts';
import type { MediaRooms } from './media-rooms.ts';
import type { StoredCall } from './stored-call.ts';

/** The second is said of a session whose media never came: it was not in the call, yet may be the last one. */
const leavings = new Set(['participant_left', 'participant_connection_aborted']);
const told = new Set(['participant_joined', 'room_finished', ...leavings]);
const longestSid = 59;

/** What became of the events: for `/healthz` and the tests. */
export interface WebhookCounts {
  taken: number;
  /** About a room, a person or a session that we do not know. */
  unknown: number;
  repeated: number;
  /** A joining of somebody who has no place there (any more): put out. */
  refused: number;
  /** Could not be worked on; reconciling makes good for them. */
  failed: number;
}

export interface WebhookHearing {
  /** Answers nothing and fails never: LiveKit holds back a room's next event until this one is answered. */
  hear(event: WebhookEvent, at: number): void;
  readonly counts: Readonly<WebhookCounts>;
  /** Resolves when everything that was heard has been worked on. */
  settled(): Promise<void>;
}

type Outcome = { readonly kind: keyof WebhookCounts; readonly empty?: boolean };

/**
 * Turns LiveKit's events into the record of who was in a call and when. Owns: each event once, a room's
 * events in their order, a session that left stays left. In a call is who was heard coming in and may be
 * there: a leaving ends what a joining began and begins nothing. A signed event about something that is
 * not ours is counted and no more; what cannot be worked on now, reconciling makes good.
 */
export function createWebhookHearing(
  repo: CallsRepo,
  rooms: Pick<MediaRooms, 'remove'>,
  ending: CallEnding,
  ports: Pick<CallPorts, 'access' | 'debts' | 'log'>,
): WebhookHearing {
  const counts: WebhookCounts = { taken: 0, unknown: 0, repeated: 0, refused: 0, failed: 0 };
  /** The last of each room's work. */
  const turns = new Map<string, Promise<void>>();
  let waiting = 0;

  const finish = async (tx: CallsTx, call: StoredCall, at: number): Promise<Outcome> => {
    const sids = (await repo.openStays(tx, call.id)).map((stay) => stay.sid);
    await repo.closeStays(tx, call.id, sids, at);
    await repo.closeCall(tx, call.id, at);
    return { kind: 'taken' };
  };

  const leave = async (
    tx: CallsTx,
    call: StoredCall,
    event: WebhookEvent,
    sid: string,
    at: number,
  ): Promise<Outcome> => {
    const known = await repo.closeStays(tx, call.id, [sid], at);
    // Its joining may be on its way still, and then it is over already.
    if (!known && event.event === 'participant_left')
      await repo.rememberLeaving(tx, call.workspaceId, sid, at);
    const empty =
      (await repo.openStays(tx, call.id)).length === 0 && (await repo.hasStays(tx, call.id));
    return { kind: known ? 'taken' : 'unknown', empty };
  };

  const join = async (
    tx: CallsTx,
    call: StoredCall,
    { participant }: WebhookEvent,
    at: number,
  ): Promise<Outcome> => {
    const who = decodeIdentity(participant?.identity ?? '');
    if (!participant || !who) return { kind: 'unknown' };
    await repo.storeStay(tx, call, {
      sid: participant.sid,
      userId: who.userId,
      device: `${who.loginTag}~${who.device}`,
      joinedAt: Number(participant.joinedAtMs) || Number(participant.joinedAt) * 1_000 || at,
      leftAt: (await repo.leavingOf(tx, participant.sid)) ?? call.endedAt,
    });
    return { kind: 'taken' };
  };

  const write = (tx: CallsTx, call: StoredCall, event: WebhookEvent, sid: string, at: number) => {
    if (event.event === 'room_finished') return finish(tx, call, at);
    if (event.event === 'participant_joined') return join(tx, call, event, at);
    return leave(tx, call, event, sid, at);
  };

  /** Asked before anything is written: who may not be there is put out, and was not in the call. */
  const mayJoin = async (call: StoredCall, event: WebhookEvent): Promise<boolean> => {
    const who = decodeIdentity(event.participant?.identity ?? '');
    if (who && call.endedAt === null && (await mayStayInCall(ports.access, who, call.workspaceId)))
      return true;
    await rooms.remove(call.mediaRoom, event.participant?.identity ?? '');
    ports.log.info({ callId: call.id }, 'put out of a call: no place in its workspace');
    return false;
  };

  const take = async (event: WebhookEvent, at: number): Promise<Outcome['kind']> => {
    const mediaRoom = event.room?.name ?? '';
    const place = placeOfMediaRoom(mediaRoom);
    const known = place && (await repo.loadCall(place.workspaceId, place.callId));
    if (known?.mediaRoom !== mediaRoom || !told.has(event.event)) return 'unknown';
    const sid = event.participant?.sid ?? '';
    if (event.event !== 'room_finished' && (sid === '' || sid.length > longestSid))
      return 'unknown';
    const joins = event.event === 'participant_joined';
    if (joins && !(await mayJoin(known, event))) return 'refused';
    const { kind, empty } = await repo.within(known.workspaceId, async (tx): Promise<Outcome> => {
      if (!(await repo.hearWebhook(tx, known.workspaceId, event.id, at)))
        return { kind: 'repeated' };
      const call = await repo.lockCall(tx, known.id);
      if (!call) return { kind: 'unknown' };
      return oweChanges(tx, call, event.event, () => write(tx, call, event, sid, at));
    });
    if (kind === 'taken') await ports.debts.pay(known.workspaceId);
    if (kind === 'taken' && joins) ending.entered(known);
    if (empty) ending.whenEmpty(known);
    return kind;
  };

  const work = async (event: WebhookEvent, at: number): Promise<void> => {
    try {
      counts[await take(event, at)] += 1;
    } catch (error) {
      counts.failed += 1;
      ports.log.warn({ err: error, event: event.event }, 'a webhook was not taken');
    } finally {
      waiting -= 1;
    }
  };

  return {
    counts,
    hear(event, at) {
      if (waiting >= callLimits.waitingWebhooks) {
        counts.failed += 1;
        return;
      }
      waiting += 1;
      const room = event.room?.name ?? '';
      const turn = (turns.get(room) ?? Promise.resolve()).then(() => work(event, at));
      turns.set(room, turn);
      void turn.then(() => turns.get(room) === turn && turns.delete(room));
    },
    async settled() {
      while (turns.size > 0) await Promise.all(turns.values());
    },
  };
}
