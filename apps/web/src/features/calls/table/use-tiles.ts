import {
  isTrackReference,
  useTracks,
  type TrackReferenceOrPlaceholder,
} from '@livekit/components-react';
import { Track, type Participant } from 'livekit-client';

import { personOf } from '../../../realtime/member.ts';
import type { Person } from '../../../ui/person.ts';
import { orderTiles, type TileSubject } from '../model/tile-order.ts';
import { useMemberOf } from '../use-calls.ts';

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
  const memberOf = useMemberOf();
  const cameras = useTracks([{ source: Track.Source.Camera, withPlaceholder: true }], {
    onlySubscribed: false,
  });
  const tiles = cameras.map((camera): TileFacts => {
    const { participant } = camera;
    const userId = userIdOfIdentity(participant.identity);
    const member = memberOf(userId);
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
      person: member ? personOf(member) : unknown,
      isLocal: participant.isLocal,
      hasVideo: isTrackReference(camera) && !camera.publication.isMuted,
      lastSpokeAt: participant.lastSpokeAt?.getTime() ?? 0,
      joinedAt: participant.joinedAt?.getTime() ?? 0,
    };
  });
  return orderTiles(tiles, fit);
}
