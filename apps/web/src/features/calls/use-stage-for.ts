import { useSignal } from '../../realtime/signal.ts';
import { callStage, stageOf, type CallStage } from './call-stage.ts';

/**
 * The stage as far as it is about this call. `joining` is only for the few parts of the lobby that show it:
 * everything around them stands still, so that the way into the call has the machine.
 */
export function useStageFor(callId: string | undefined): Exclude<CallStage['stage'], 'joining'> {
  return useSignal(callStage, (stage) => {
    const here = callId === undefined ? 'out' : stageOf(stage, callId);
    return here === 'joining' ? 'out' : here;
  });
}
