import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import type { Principal } from '../../auth/principal.ts';

export type Sender = Pick<Principal, 'userId' | 'loginId'>;

export interface SenderPorts {
  authenticate(request: IncomingMessage): Promise<Sender | undefined>;
  now(): number;
}

const keptMs = 60_000;
const mostKept = 1_000;

/**
 * Whose sign-in a cookie is, looked up once a minute. That never changes; whether it still stands is another question,
 * which whoever calls has to ask each time. Who is nobody is not remembered.
 */
export function rememberSenders({ authenticate, now }: SenderPorts): SenderPorts['authenticate'] {
  const known = new Map<string, { readonly sender: Sender; readonly until: number }>();
  return async (request) => {
    const { cookie } = request.headers;
    if (cookie === undefined) return authenticate(request);
    const key = createHash('sha256').update(cookie).digest('base64');
    const found = known.get(key);
    if (found && found.until > now()) return found.sender;
    known.delete(key);
    const sender = await authenticate(request);
    if (sender) {
      const { userId, loginId } = sender;
      known.set(key, { sender: { userId, loginId }, until: now() + keptMs });
      const [oldest] = known.keys();
      if (known.size > mostKept && oldest !== undefined) known.delete(oldest);
    }
    return sender;
  };
}
