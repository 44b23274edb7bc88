import type { CallId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';

import { createSignal } from '../../realtime/signal.ts';

/**
 * Where this tab stands with calls. Small and free of LiveKit, so that the banner on every page can read
 * it; `media/media-desk.ts` alone writes it.
 */
export interface CallPlace {
  readonly workspaceId: WorkspaceId;
  readonly callId: CallId;
}

export type OverReason = 'left' | 'ended' | 'moved' | 'lost';

export type CallStage =
  | { readonly stage: 'out' }
  | ({ readonly stage: 'joining' } & CallPlace)
  /** In this call on another device: the person is asked. */
  | ({ readonly stage: 'elsewhere' } & CallPlace)
  | ({ readonly stage: 'inside' } & CallPlace)
  | ({ readonly stage: 'refused'; readonly code: RefusalCode } & CallPlace)
  | ({ readonly stage: 'over'; readonly reason: OverReason } & CallPlace);

export const callStage = createSignal<CallStage>({ stage: 'out' });

/** The stage as far as it is about this call. */
export function stageOf(stage: CallStage, callId: string): CallStage['stage'] {
  return stage.stage !== 'out' && stage.callId === callId ? stage.stage : 'out';
}
