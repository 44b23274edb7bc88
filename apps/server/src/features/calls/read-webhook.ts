import { createHash, timingSafeEqual } from 'node:crypto';

import { TokenVerifier, WebhookEvent } from 'livekit-server-sdk';

import type { MediaEndpoint } from '../../media/media-server.ts';
import { callLimits } from './call-limits.ts';

/** `forged` is answered 401 and nothing else; `unreadable` and `stale` are signed, yet not taken. */
export type WebhookReading =
  | { readonly kind: 'event'; readonly event: WebhookEvent; readonly at: number }
  | { readonly kind: 'forged' | 'unreadable' | 'stale' };

/**
 * LiveKit signs a webhook with a token over the body's hash. A join token is signed with the same key, so
 * the signature alone proves nothing: the token must name this body and must not be anybody's pass.
 */
export async function readWebhook(
  keys: Pick<MediaEndpoint, 'apiKey' | 'apiSecret'>,
  body: Buffer,
  authorization: string | undefined,
  now: number,
): Promise<WebhookReading> {
  if (!authorization || /\s/.test(authorization)) return { kind: 'forged' };
  let claims;
  try {
    claims = await new TokenVerifier(keys.apiKey, keys.apiSecret).verify(authorization, 60);
  } catch {
    return { kind: 'forged' };
  }
  const hash = createHash('sha256').update(body).digest();
  const named = Buffer.from(claims.sha256 ?? '', 'base64');
  if (named.length !== hash.length || !timingSafeEqual(named, hash)) return { kind: 'forged' };
  if (claims.video || claims.sub) return { kind: 'forged' };
  let event;
  try {
    event = WebhookEvent.fromJson(JSON.parse(body.toString('utf8')), { ignoreUnknownFields: true });
  } catch {
    return { kind: 'unreadable' };
  }
  if (!event.id || event.id.length > 64 || !event.event) return { kind: 'unreadable' };
  const at = Number(event.createdAt) * 1_000;
  if (now - at > callLimits.webhookAge || at - now > callLimits.webhookSkew) {
    return { kind: 'stale' };
  }
  return { kind: 'event', event, at };
}
