import type { Room } from 'livekit-client';

import { useSignal } from '../../../realtime/signal.ts';
import { callMedia } from './call-media.ts';

export function useMediaRoom(): Room | undefined {
  return useSignal(callMedia.room);
}

export function useTroubles() {
  return useSignal(callMedia.troubles);
}
