import { AccessToken, TokenVerifier, TrackSource } from 'livekit-server-sdk';

import type { MediaEndpoint } from '../../media/media-server.ts';
import { callLimits } from './call-limits.ts';
import { decodeIdentity, encodeIdentity, type MediaIdentity } from './media-identity.ts';

type Keys = Pick<MediaEndpoint, 'apiKey' | 'apiSecret'>;

/**
 * A pass into one media room for one person on one device: to see, hear, speak and show, and nothing
 * else. No room admin, no listing, no recording, no data channel, no renaming of oneself.
 */
export function mintJoinToken(
  keys: Keys,
  pass: { mediaRoom: string; identity: MediaIdentity; name: string },
): Promise<string> {
  const token = new AccessToken(keys.apiKey, keys.apiSecret, {
    identity: encodeIdentity(pass.identity),
    name: pass.name,
    ttl: callLimits.tokenSeconds,
  });
  token.addGrant({
    room: pass.mediaRoom,
    roomJoin: true,
    canPublish: true,
    canSubscribe: true,
    canPublishData: false,
    canUpdateOwnMetadata: false,
    canPublishSources: [
      TrackSource.CAMERA,
      TrackSource.MICROPHONE,
      TrackSource.SCREEN_SHARE,
      TrackSource.SCREEN_SHARE_AUDIO,
    ],
  });
  return token.toJwt();
}

/** What a signalling request's token says, or `undefined` when it is not a standing pass of ours. */
export async function readJoinToken(
  keys: Keys,
  token: string,
): Promise<{ mediaRoom: string; identity: MediaIdentity } | undefined> {
  try {
    const claims = await new TokenVerifier(keys.apiKey, keys.apiSecret).verify(token, 0);
    const identity = decodeIdentity(claims.sub ?? '');
    const mediaRoom = claims.video?.room;
    if (!identity || !mediaRoom || claims.video?.roomJoin !== true) return undefined;
    return { mediaRoom, identity };
  } catch {
    return undefined;
  }
}
