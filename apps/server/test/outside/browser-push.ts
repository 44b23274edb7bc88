import { createECDH, randomBytes, type ECDH } from 'node:crypto';

import ece from 'http_ece';

/** A browser's half of a push subscription: what it gives to a server, and what it makes of a message. */
export interface BrowserPush {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
  read(body: Buffer): Record<string, unknown>;
}

export function createBrowserPush(host = 'one.push.test'): BrowserPush {
  const privateKey: ECDH = createECDH('prime256v1');
  privateKey.generateKeys();
  const authSecret = randomBytes(16);
  return {
    endpoint: `https://${host}/send/${randomBytes(12).toString('hex')}`,
    keys: {
      p256dh: privateKey.getPublicKey().toString('base64url'),
      auth: authSecret.toString('base64url'),
    },
    // Another library than the server's, by whoever wrote the standard.
    read(body) {
      const text = ece.decrypt(body, { version: 'aes128gcm', privateKey, authSecret }).toString();
      return JSON.parse(text) as Record<string, unknown>;
    },
  };
}
