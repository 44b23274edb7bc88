import type { CallId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';

import { callLimits } from './call-limits.ts';

/** One signalling socket that passes through this process. */
export interface OpenSignal {
  readonly userId: UserId;
  readonly loginId: string;
  readonly workspaceId: WorkspaceId;
  readonly callId: CallId;
  /** Ends both halves at once; may be called again. */
  cut(): void;
}

export interface OpenSignals {
  /** `undefined` when this person has too many already; else its removal. */
  add(signal: OpenSignal): (() => void) | undefined;
  cutWhere(matches: (signal: OpenSignal) => boolean): void;
  readonly size: number;
}

/** Every signalling socket of this process, by person: found in no time when their standing changes. */
export function createOpenSignals(): OpenSignals {
  const all = new Set<OpenSignal>();
  return {
    add(signal) {
      let own = 0;
      for (const other of all) if (other.userId === signal.userId) own += 1;
      if (own >= callLimits.signalSocketsPerPerson) return undefined;
      all.add(signal);
      return () => all.delete(signal);
    },
    cutWhere(matches) {
      for (const signal of [...all]) {
        if (!matches(signal)) continue;
        all.delete(signal);
        signal.cut();
      }
    },
    get size() {
      return all.size;
    },
  };
}
