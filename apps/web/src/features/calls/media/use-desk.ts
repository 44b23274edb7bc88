import type { Room } from 'livekit-client';

import { useSignal } from '../../../realtime/signal.ts';
import { mediaDesk } from './media-desk.ts';

export function useMediaRoom(): Room | undefined {
  return useSignal(mediaDesk.room);
}

export function useTroubles() {
  return useSignal(mediaDesk.troubles);
}
