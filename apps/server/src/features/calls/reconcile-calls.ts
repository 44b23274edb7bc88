import type { CallEnding } from './call-ending.ts';
import { callLimits } from './call-limits.ts';
import type { CallMirror } from './call-mirror.ts';
import type { CallPorts } from './call-ports.ts';
import { mayStayInCall } from './call-standing.ts';
import type { CallsRepo, StoredCall } from './calls-repo.ts';
import { decodeIdentity } from './media-identity.ts';
import type { MediaParticipant, MediaRooms } from './media-rooms.ts';

const atOnce = 8;

export interface Reconciler {
  /** One pass over every call that is on. Passes do not overlap: a second ask waits for the first. */
  run(): Promise<void>;
}

/**
 * Makes the tables agree with LiveKit's own list: a webhook may be lost, and while this server was down
 * none arrived. Where LiveKit itself stays silent, nobody can be in its calls and they end.
 */
export function createReconciler(
  repo: CallsRepo,
  rooms: MediaRooms,
  mirror: CallMirror,
  ending: CallEnding,
  ports: Pick<CallPorts, 'access' | 'log' | 'now'>,
): Reconciler {
  const lastAnswer = new Map<string, number>();
  let pass: Promise<void> | undefined;

  /** Who may be there; whoever may not is put out. */
  const sift = async (call: StoredCall, inside: readonly MediaParticipant[]) => {
    const staying: (MediaParticipant & { who: NonNullable<ReturnType<typeof decodeIdentity>> })[] =
      [];
    for (const one of inside) {
      const who = decodeIdentity(one.identity);
      if (who && (await mayStayInCall(ports.access, who, call.workspaceId))) {
        staying.push({ ...one, who });
      } else {
        await rooms.remove(call.mediaRoom, one.identity);
      }
    }
    return staying;
  };

  const agree = async (call: StoredCall): Promise<void> => {
    const inside = await rooms.list(call.mediaRoom);
    const now = ports.now();
    lastAnswer.set(call.id, now);
    const staying = await sift(call, inside);
    const visited = await repo.within(call.workspaceId, async (tx) => {
      await repo.lockCall(tx, call.id);
      const open = await repo.openStays(tx, call.id);
      const here = new Set(staying.map((one) => one.sid));
      const gone = open.filter((stay) => !here.has(stay.sid)).map((stay) => stay.sid);
      await repo.closeStays(tx, call.id, gone, now);
      for (const { sid, who, joinedAt, active } of staying) {
        if (!active) continue;
        const device = `${who.loginTag}~${who.device}`;
        await repo.storeStay(tx, call, { sid, userId: who.userId, device, joinedAt, leftAt: null });
      }
      return repo.hasStays(tx, call.id);
    });
    if (staying.some((one) => one.active)) ending.entered(call);
    await mirror.show(call.workspaceId, call.id);
    const abandoned = now - call.startedAt > callLimits.unvisitedGrace;
    if (staying.length === 0 && (visited || abandoned)) ending.whenEmpty(call);
  };

  const endSilent = async (call: StoredCall): Promise<void> => {
    const now = ports.now();
    const heard = lastAnswer.get(call.id);
    if (heard === undefined) lastAnswer.set(call.id, now);
    else if (now - heard > callLimits.mediaSilence) await ending.end(call, heard);
  };

  const look = async (call: StoredCall): Promise<void> => {
    try {
      await agree(call);
    } catch (error) {
      ports.log.warn({ err: error, callId: call.id }, 'a call could not be reconciled');
      await endSilent(call);
    }
  };

  const go = async (): Promise<void> => {
    const calls = await repo.listOpenCalls();
    for (const known of lastAnswer.keys()) {
      if (!calls.some((call) => call.id === known)) lastAnswer.delete(known);
    }
    // A silent LiveKit costs each question its whole patience: asked one by one, a pass would never end.
    for (let at = 0; at < calls.length; at += atOnce) {
      await Promise.all(calls.slice(at, at + atOnce).map(look));
    }
    await repo.forgetWebhooks(ports.now() - 3 * callLimits.webhookAge);
  };

  return {
    run() {
      pass ??= go().finally(() => {
        pass = undefined;
      });
      return pass;
    },
  };
}
