import { createHash } from 'node:crypto';

/** An address as a key of counts: the counts hold no addresses. */
export function accountKey(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');
}
