import type { CallId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';

import { createSignal } from '../../realtime/signal.ts';

/**
 * Where this tab stands with calls. Small and free of LiveKit, so that the banner on every page can read
 * it; `media/call-media.ts` alone writes it.
 */
export interface CallRoute {
  readonly workspaceId: WorkspaceId;
  readonly callId: CallId;
}

export type OverReason = 'left' | 'ended' | 'moved' | 'lost';

export type CallStage =
  | { readonly stage: 'out' }
  | ({ readonly stage: 'joining' } & CallRoute)
  /** In this call on another device: the person is asked. */
  | ({ readonly stage: 'elsewhere' } & CallRoute)
  | ({ readonly stage: 'inside' } & CallRoute)
  | ({ readonly stage: 'refused'; readonly code: RefusalCode } & CallRoute)
  | ({ readonly stage: 'over'; readonly reason: OverReason } & CallRoute);

export const callStage = createSignal<CallStage>({ stage: 'out' });

/** The stage as far as it is about this call. */
export function stageOf(stage: CallStage, callId: string): CallStage['stage'] {
  return stage.stage !== 'out' && stage.callId === callId ? stage.stage : 'out';
}
