import { useSignal } from '../../realtime/signal.ts';
import { callStage, stageOf } from './call-stage.ts';

/** `solo`: the lobby and what comes after a call stand alone; `table`: one is in it, beside the board. */
export function useCallView(callId: string | undefined): 'none' | 'solo' | 'table' {
  const stage = useSignal(callStage);
  if (callId === undefined) return 'none';
  return stageOf(stage, callId) === 'inside' ? 'table' : 'solo';
}
