import { encryptNotification, vapidHeaders } from '@block65/webcrypto-web-push';

import { readOutsideUrl } from '../../../outside/outside-url.ts';
import {
  postOutside,
  type OutsideMessage,
  type OutsideOutcome,
  type OutsidePost,
} from '../../../outside/post-outside.ts';
import type { PushAddress } from './push-device-repo.ts';
import type { PushKeys } from './push-keys-repo.ts';
import type { PushMessage } from './push-message.ts';

export interface PushSender {
  readonly outside: OutsidePost;
  readonly keys: PushKeys;
  /** Whom a push service may write to: `https:` or `mailto:`. */
  readonly subject: string;
}

/** Every message is as long as any other, so that its length tells the service nothing; some take 3,000 at most. */
const saidBytes = 1_024;

/** `compose` is asked when the line is open. */
export async function sendPush(
  { outside, keys, subject }: PushSender,
  { endpoint, p256dh, auth }: PushAddress,
  compose: () => Promise<PushMessage | undefined>,
): Promise<OutsideOutcome> {
  const url = readOutsideUrl(endpoint);
  if (url === undefined) return { kind: 'no_public_address' };
  const to = { endpoint, expirationTime: null, keys: { p256dh, auth } };
  return postOutside(outside, url, async (): Promise<OutsideMessage | undefined> => {
    const signed = await vapidHeaders(to, { subject, ...keys });
    const message = await compose();
    if (message === undefined) return undefined;
    const { ttl, topic, urgency } = message;
    return {
      headers: {
        ...signed.headers,
        'content-encoding': 'aes128gcm',
        'content-type': 'application/octet-stream',
        ttl: `${ttl}`,
        topic,
        urgency,
      },
      body: await encryptNotification(to, padded(message), { pad: false }),
    };
  });
}

/** JSON may end with spaces. */
function padded({ said }: PushMessage): Uint8Array {
  const bytes = Buffer.from(JSON.stringify(said));
  return Buffer.concat([bytes, Buffer.alloc(Math.max(0, saidBytes - bytes.length), ' ')]);
}
