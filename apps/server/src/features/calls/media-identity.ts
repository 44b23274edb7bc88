import { createHash } from 'node:crypto';

import { userId as userIdSchema, type UserId } from '@sanad/domain/kernel/ids';

/**
 * Who somebody is inside LiveKit: the person, the sign-in and stay they came with and the device, all said
 * by the server. Sign-in and stay stand there as a tag, so that ending them finds their participants without
 * a table.
 */
export interface MediaIdentity {
  readonly userId: UserId;
  readonly loginTag: string;
  readonly device: string;
}

/**
 * Of one login in one stay, so that a pass of before a removal opens nothing after a return. One-way and
 * short: others in the call see it, and it must tell them nothing. The first stay adds nothing: passes
 * that were out when stays came in went on.
 */
export function tagOfLogin(loginId: string, stay: number): string {
  const what = stay === 1 ? `sanad-call:${loginId}` : `sanad-call:${loginId}:${stay}`;
  return createHash('sha256').update(what).digest('base64url').slice(0, 12);
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
