import { useConnectionQualityIndicator } from '@livekit/components-react';
import { ConnectionQuality, RoomEvent, Track, type Participant, type Room } from 'livekit-client';
import { useCallback, useSyncExternalStore } from 'react';

export type Line = 'fine' | 'weak' | 'paused';

function isPaused(participant: Participant): boolean {
  const track = participant.getTrackPublication(Track.Source.Camera)?.track;
  return track?.streamState === Track.StreamState.Paused;
}

/** How somebody's line is. The media server pauses a picture before it lets the sound suffer. */
export function useLine(room: Room, participant: Participant): Line {
  const subscribe = useCallback(
    (listener: () => void) => {
      room.on(RoomEvent.TrackStreamStateChanged, listener);
      return () => void room.off(RoomEvent.TrackStreamStateChanged, listener);
    },
    [room],
  );
  const paused = useSyncExternalStore(subscribe, () => isPaused(participant));
  const { quality } = useConnectionQualityIndicator({ participant });
  if (paused) return 'paused';
  const weak = quality === ConnectionQuality.Poor || quality === ConnectionQuality.Lost;
  return weak ? 'weak' : 'fine';
}
