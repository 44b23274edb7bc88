import { createHash } from 'node:crypto';

import { userId as userIdSchema, type UserId } from '@sanad/domain/kernel/ids';

/**
 * Who somebody is inside LiveKit: the person, the sign-in they came with and the device, all said by the
 * server. The sign-in stands there as a tag, so that ending it finds its participants without a table.
 */
export interface MediaIdentity {
  readonly userId: UserId;
  readonly loginTag: string;
  readonly device: string;
}

/** One-way and short: others in the call see it, and it must tell them nothing. */
export function tagOfLogin(loginId: string): string {
  return createHash('sha256').update(`sanad-call:${loginId}`).digest('base64url').slice(0, 12);
}

export function encodeIdentity(identity: MediaIdentity): string {
  return `${identity.userId}~${identity.loginTag}~${identity.device}`;
}

/** `undefined` for anything this server did not write. */
export function decodeIdentity(text: string): MediaIdentity | undefined {
  const [person, loginTag, device, ...rest] = text.split('~');
  const userId = userIdSchema.safeParse(person);
  if (!userId.success || !loginTag || !device || rest.length > 0) return undefined;
  return { userId: userId.data, loginTag, device };
}
