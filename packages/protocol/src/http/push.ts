import { z } from 'zod';

import { none } from './profile.ts';
import { defineRoute } from './route.ts';

/** The key that this server's push messages are signed with, and the address of this sign-in's device. */
export const getOwnPush = defineRoute({
  method: 'GET',
  path: '/api/me/push',
  access: 'signed-in',
  params: none,
  body: none,
  answer: z.object({
    /** Base64url; null where the server tells no device. */
    publicKey: z.string().nullable(),
    endpoint: z.string().nullable(),
  }),
});
export type OwnPush = z.infer<typeof getOwnPush.answer>;

/**
 * This sign-in's device is told from now on, at this address and at no former one. Refused: `push_endpoint`
 * (no address that this server posts to), `push_devices` (a person has enough), `push_off`.
 */
export const putOwnPush = defineRoute({
  method: 'PUT',
  path: '/api/me/push',
  access: 'signed-in',
  params: none,
  body: z.strictObject({
    endpoint: z.string().max(4_096),
    /** As a browser gives them: 65 and 16 bytes. */
    keys: z.strictObject({
      p256dh: z.string().regex(/^[\w-]{87}$/),
      auth: z.string().regex(/^[\w-]{22}$/),
    }),
  }),
  answer: none,
});

export const dropOwnPush = defineRoute({
  method: 'DELETE',
  path: '/api/me/push',
  access: 'signed-in',
  params: none,
  body: none,
  answer: none,
});
