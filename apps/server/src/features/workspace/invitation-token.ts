import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits; only the hash is ever stored. */
export function createInvitationToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashInvitationToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
