import { setTimeout as delay } from 'node:timers/promises';

import { createAccessIndex, type Visit } from '../../auth/access-index.ts';
import { callLimits } from './call-limits.ts';
import type { CallPorts } from './call-ports.ts';
import type { MediaRooms } from './media-rooms.ts';
import type { AdmittedSignal } from './signal-gate.ts';

export interface OpenSignals {
  /** `undefined` when this person has too many already; else its removal. `cut` ends both halves at once; may be called again. */
  add(signal: AdmittedSignal, cut: () => void): (() => void) | undefined;
  readonly size: number;
  /** Ends all of them. */
  close(): void;
}

/**
 * Every signalling socket of this process, in the access index: the whole question is asked once it is in
 * here and after every change. Whom LiveKit knows already is put out by it first, which tells them so over
 * the socket that is then cut; the cut waits for that farewell a moment only, and no new socket is admitted
 * meanwhile.
 */
export function createOpenSignals(
  rooms: Pick<MediaRooms, 'remove'>,
  ports: Pick<CallPorts, 'access' | 'log' | 'now'>,
): OpenSignals {
  const index = createAccessIndex<Visit & { cut(): void }>(ports);

  const sayFarewell = async ({ mediaRoom, identity }: AdmittedSignal): Promise<void> => {
    const leaving = rooms.remove(mediaRoom, identity).catch((error: unknown) => {
      // LiveKit did not answer: reconciling puts them out.
      ports.log.warn({ err: error }, 'an access change did not reach the call yet');
    });
    await Promise.race([leaving, delay(callLimits.farewell, undefined, { ref: false })]);
  };

  return {
    add(signal, cut) {
      const { claim } = signal;
      if (index.countOf(claim.userId) >= callLimits.signalSocketsPerPerson) return undefined;
      let leaving = false;
      return index.enter({
        claim,
        cut,
        judged(verdict) {
          if (verdict.kind === 'stands' || leaving) return;
          // While nobody's standing can be known nothing waits for anything.
          if (verdict.kind === 'unknown') return cut();
          leaving = true;
          void sayFarewell(signal).then(cut);
        },
      });
    },
    get size() {
      return index.size;
    },
    close() {
      index.close();
      for (const visit of index) visit.cut();
    },
  };
}
