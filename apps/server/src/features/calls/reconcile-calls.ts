import { listUnshownCalls, oweCall, oweChanges } from './call-debts-repo.ts';
import type { CallEnding } from './call-ending.ts';
import { callLimits } from './call-limits.ts';
import type { CallPorts } from './call-ports.ts';
import { mayStayInCall } from './call-standing.ts';
import type { CallsTx } from './call-tables.ts';
import type { CallsRepo } from './calls-repo.ts';
import { decodeIdentity } from './media-identity.ts';
import type { MediaParticipant, MediaRooms } from './media-rooms.ts';
import type { StoredCall } from './stored-call.ts';

const atOnce = 8;

type Staying = MediaParticipant & { readonly who: NonNullable<ReturnType<typeof decodeIdentity>> };

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
  ending: CallEnding,
  ports: Pick<CallPorts, 'access' | 'db' | 'debts' | 'log' | 'now'>,
): Reconciler {
  const lastAnswer = new Map<string, number>();
  let pass: Promise<void> | undefined;

  /** Who may be there; whoever may not is put out. */
  const sift = async (call: StoredCall, inside: readonly MediaParticipant[]) => {
    const staying: Staying[] = [];
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

  const writeStays = async (
    tx: CallsTx,
    call: StoredCall,
    staying: readonly Staying[],
    now: number,
  ): Promise<void> => {
    const open = await repo.openStays(tx, call.id);
    const here = new Set(staying.map((one) => one.sid));
    const gone = open.filter((stay) => !here.has(stay.sid)).map((stay) => stay.sid);
    await repo.closeStays(tx, call.id, gone, now);
    for (const { sid, who, joinedAt, active } of staying) {
      if (!active) continue;
      const device = `${who.loginTag}~${who.device}`;
      await repo.storeStay(tx, call, { sid, userId: who.userId, device, joinedAt, leftAt: null });
    }
  };

  const agree = async (call: StoredCall): Promise<void> => {
    const inside = await rooms.list(call.mediaRoom);
    const now = ports.now();
    lastAnswer.set(call.id, now);
    const staying = await sift(call, inside);
    const visited = await repo.within(call.workspaceId, async (tx) => {
      await repo.lockCall(tx, call.id);
      await oweChanges(tx, call, 'reconciled', () => writeStays(tx, call, staying, now));
      return repo.hasStays(tx, call.id);
    });
    await ports.debts.pay(call.workspaceId);
    if (staying.some((one) => one.active)) ending.entered(call);
    await ports.debts.pay(call.workspaceId);
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

  let shown = false;
  const showOld = async (): Promise<void> => {
    if (shown) return;
    for (const call of await listUnshownCalls(ports.db)) {
      await repo.within(call.workspaceId, async (tx) => {
        await repo.lockCall(tx, call.id);
        await oweCall(tx, call, 'an earlier release');
      });
      await ports.debts.pay(call.workspaceId);
    }
    shown = true;
  };

  const go = async (): Promise<void> => {
    await showOld();
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
