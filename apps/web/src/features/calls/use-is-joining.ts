import { useSignal } from '../../realtime/signal.ts';
import { callStage, stageOf } from './call-stage.ts';

/** Whether one is on the way into this call. */
export function useIsJoining(callId: string): boolean {
  return useSignal(callStage, (stage) => stageOf(stage, callId) === 'joining');
}
