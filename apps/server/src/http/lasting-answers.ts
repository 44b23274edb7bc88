import type { Response } from 'express';

import { createAccessIndex, type Visit } from '../auth/access-index.ts';
import type { Access, Claim } from '../auth/access.ts';
import type { Logger } from '../log.ts';

/**
 * An answer that its caller is still reading is a channel as a socket is: it goes on only while they may
 * have it. What the network took at once is never in here.
 */
export function createLastingAnswers(ports: {
  readonly access: Access;
  readonly log: Logger;
}): (response: Response, claim: Claim) => void {
  const index = createAccessIndex<Visit>({ ...ports, now: Date.now });
  return (response, claim) => {
    setImmediate(() => {
      if (response.writableFinished || response.destroyed) return;
      const leave = index.enter({
        claim,
        judged: (verdict) => void (verdict.kind === 'stands' || response.destroy()),
      });
      response.once('close', leave);
    });
  };
}
