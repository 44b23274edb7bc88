import {
  isTrackReference,
  useTracks,
  type TrackReferenceOrPlaceholder,
} from '@livekit/components-react';
import { Track, type Participant } from 'livekit-client';

import { useSignal } from '../../../realtime/signal.ts';
import type { Person } from '../../../ui/person.ts';
import { callPeople } from '../call-people.ts';
import { orderTiles, type TileSubject } from '../model/tile-order.ts';

export interface TileFacts extends TileSubject {
  readonly participant: Participant;
  readonly camera: TrackReferenceOrPlaceholder;
  readonly person: Person;
}

/** The server writes who it is into the identity, before everything else. */
export function userIdOfIdentity(identity: string): string {
  return identity.split('~', 1)[0] ?? '';
}

/** Everybody in the call with their picture, in the order of their tiles. */
export function useTiles(fit: number): readonly TileFacts[] {
  const people = useSignal(callPeople);
  const cameras = useTracks([{ source: Track.Source.Camera, withPlaceholder: true }], {
    onlySubscribed: false,
  });
  const tiles = cameras.map((camera): TileFacts => {
    const { participant } = camera;
    const userId = userIdOfIdentity(participant.identity);
    const unknown: Person = {
      id: userId,
      name: participant.name ?? '',
      hue: 'sky',
      shape: 'square',
    };
    return {
      key: participant.identity,
      participant,
      camera,
      person: people.get(userId) ?? unknown,
      isLocal: participant.isLocal,
      hasVideo: isTrackReference(camera) && !camera.publication.isMuted,
      lastSpokeAt: participant.lastSpokeAt?.getTime() ?? 0,
      joinedAt: participant.joinedAt?.getTime() ?? 0,
    };
  });
  return orderTiles(tiles, fit);
}
