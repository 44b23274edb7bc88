import {
  RoomEvent,
  Track,
  type RemoteParticipant,
  type RemoteTrack,
  type Room,
} from 'livekit-client';

import { createSignal } from '../../../realtime/signal.ts';

/**
 * Somebody else's picture that is there before the table is: the lobby shows it where that person is
 * awaited. Drawing a table holds the page up for as long as a picture takes from LiveKit to the screen.
 */
export interface FirstFace {
  readonly callId: string;
  readonly identity: string;
  readonly track: RemoteTrack;
  /** Its first frame is on the screen. */
  readonly onShown: () => void;
}

export const firstFace = createSignal<FirstFace | undefined>(undefined);

/** Whether somebody else's camera runs: then their picture is what one came for. */
export function awaitsPicture(room: Room): boolean {
  return [...room.remoteParticipants.values()].some((participant) => {
    const camera = participant.getTrackPublication(Track.Source.Camera);
    return camera !== undefined && !camera.isMuted;
  });
}

/** Hands the first picture of a room that is being entered to the lobby, until `forget`. */
export function watchFirstFace(room: Room, callId: string) {
  const shown = Promise.withResolvers<void>();
  const take = (track: RemoteTrack, _: unknown, { identity }: RemoteParticipant): void => {
    if (track.source !== Track.Source.Camera) return;
    room.off(RoomEvent.TrackSubscribed, take);
    firstFace.set({ callId, identity, track, onShown: shown.resolve });
  };
  room.on(RoomEvent.TrackSubscribed, take);
  return {
    /** Resolves once it is on the screen, or when that takes too long. */
    async isShown(patienceMs: number): Promise<void> {
      const patience = setTimeout(shown.resolve, patienceMs);
      await shown.promise;
      clearTimeout(patience);
    },
    forget(): void {
      room.off(RoomEvent.TrackSubscribed, take);
      firstFace.set(undefined);
    },
  };
}
