import type { Response } from 'express';

import { createAccessIndex, type Visit } from '../auth/access-index.ts';
import type { Access, Claim } from '../auth/access.ts';
import type { Principal } from '../auth/principal.ts';
import type { Logger } from '../log.ts';

/** Who is reading: of what lies in a workspace with the whole claim, of their own with their sign-in alone. */
type Reader = Claim | Pick<Principal, 'userId' | 'loginId'>;

/**
 * An answer that its caller is still reading is a channel as a socket is: it goes on only while they may
 * have it. What the network took at once is never in here.
 */
export function createLastingAnswers(ports: {
  readonly access: Access;
  readonly log: Logger;
}): (response: Response, reader: Reader) => void {
  const index = createAccessIndex<Visit>({ ...ports, now: Date.now });
  const watchLogin = createLoginWatch(ports.access);
  return (response, reader) => {
    setImmediate(() => {
      if (response.writableFinished || response.destroyed) return;
      if (!('workspaceId' in reader)) return watchLogin(response, reader);
      const leave = index.enter({
        claim: reader,
        judged: (verdict) => void (verdict.kind === 'stands' || response.destroy()),
      });
      response.once('close', leave);
    });
  };
}

type LoginReader = Exclude<Reader, Claim>;

/** The access index's rule for whoever has no place in a workspace to lose: asked at once, and again at each change. */
function createLoginWatch(access: Access): (response: Response, reader: LoginReader) => void {
  const reading = new Map<Response, LoginReader>();

  async function ask(response: Response, { loginId }: LoginReader): Promise<void> {
    // Who cannot be asked for must go too.
    const stands = await access.loginStands(loginId).catch(() => false);
    if (!stands && reading.has(response)) response.destroy();
  }

  access.onChange((change) => {
    if (change.kind !== 'login') return;
    for (const [response, reader] of reading) {
      if (reader.userId !== change.userId) continue;
      if (change.loginId === null || change.loginId === reader.loginId) void ask(response, reader);
    }
  });
  access.onHearing((hears) => {
    if (!hears) for (const response of reading.keys()) response.destroy();
  });
  return (response, reader) => {
    reading.set(response, reader);
    response.once('close', () => reading.delete(response));
    void ask(response, reader);
  };
}
