import { useStageFor } from './use-stage-for.ts';

/** `solo`: the lobby and what comes after a call stand alone; `table`: one is in it, beside the board. */
export function useCallView(callId: string | undefined): 'none' | 'solo' | 'table' {
  const stage = useStageFor(callId);
  if (callId === undefined) return 'none';
  return stage === 'inside' ? 'table' : 'solo';
}
