import { Refusal } from '@sanad/domain/kernel/refusal';
import { ParticipantInfo_State, RoomServiceClient } from 'livekit-server-sdk';

import type { MediaServer } from '../../media/media-server.ts';
import { callLimits } from './call-limits.ts';

/** One participant session as LiveKit has it now. */
export interface MediaParticipant {
  readonly identity: string;
  readonly sid: string;
  readonly joinedAt: number;
  /** False while their media is still being connected: not in the call yet. */
  readonly active: boolean;
}

/** What this server asks LiveKit to do. Every call answers or fails within `callLimits.mediaTimeout`. */
export interface MediaRooms {
  open(mediaRoom: string): Promise<void>;
  list(mediaRoom: string): Promise<MediaParticipant[]>;
  /** Fine when they are not there. */
  remove(mediaRoom: string, identity: string): Promise<void>;
  close(mediaRoom: string): Promise<void>;
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'status' in error && error.status === 404;

export function createMediaRooms(media: Pick<MediaServer, 'endpoint'>): MediaRooms {
  let client: { url: string; rooms: RoomServiceClient } | undefined;

  const rooms = (): RoomServiceClient => {
    const endpoint = media.endpoint();
    if (!endpoint) throw new Refusal('video_unavailable');
    if (client?.url !== endpoint.httpUrl) {
      const { httpUrl: url, apiKey, apiSecret } = endpoint;
      const options = { requestTimeout: callLimits.mediaTimeout / 1_000, failover: false };
      client = { url, rooms: new RoomServiceClient(url, apiKey, apiSecret, options) };
    }
    return client.rooms;
  };

  /** LiveKit's own words about a failure stay here: a person hears that there is no video now. */
  const ask = async <R>(
    question: (rooms: RoomServiceClient) => Promise<R>,
    absent: R,
  ): Promise<R> => {
    try {
      return await question(rooms());
    } catch (error) {
      if (isAbsent(error)) return absent;
      throw error instanceof Refusal ? error : new Refusal('video_unavailable');
    }
  };

  return {
    open: (name) =>
      ask(async (to) => {
        const limits = {
          emptyTimeout: 300,
          departureTimeout: 30,
          maxParticipants: callLimits.peoplePerCall,
        };
        await to.createRoom({ name, ...limits });
      }, undefined),
    list: (name) =>
      ask(async (to) => {
        const there = await to.listParticipants(name);
        return there.map((one) => ({
          identity: one.identity,
          sid: one.sid,
          joinedAt: Number(one.joinedAtMs || one.joinedAt * 1_000n),
          active: one.state === ParticipantInfo_State.ACTIVE,
        }));
      }, []),
    remove: (name, identity) => ask((to) => to.removeParticipant(name, identity), undefined),
    close: (name) => ask((to) => to.deleteRoom(name), undefined),
  };
}
