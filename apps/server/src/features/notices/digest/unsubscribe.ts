import { timingSafeEqual } from 'node:crypto';

import { userId, type UserId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { RequestHandler } from 'express';

import type { Db } from '../../../db/database.ts';
import { isDatabaseAway } from '../../../db/is-database-away.ts';
import type { AuthorizationRow } from '../../../http/authorization-row.ts';
import { everySignedIn } from '../../../http/authorization-row.ts';
import { readPageChoices } from '../../../http/page-choices.ts';
import type { RawMount } from '../../../http/raw-mount.ts';
import { choose } from '../choices/notice-choice-repo.ts';
import { unsubscribePage } from './unsubscribe-page.ts';

const path = '/api/unsubscribe';

export interface Unsubscribe {
  /** Turns this person's digests off, and can do nothing else. */
  linkOf(base: string, person: UserId): string;
  readonly mounts: readonly RawMount[];
  readonly authorization: readonly AuthorizationRow[];
}

/**
 * The way out of a digest, in one step (RFC 8058): a mail program posts to the link, without a sign-in and
 * without an Origin; a person who opens it sees a page with a button that does the same. Looking changes
 * nothing, and every token gets the same answer.
 */
export function createUnsubscribe(ports: {
  readonly db: Db;
  /** A proof that only this installation can make. */
  sign(purpose: string, text: string): string;
}): Unsubscribe {
  const proofOf = (person: UserId) => ports.sign('digests off', person).slice(0, 32);

  function personOf(token: unknown): UserId | undefined {
    const [id, proof = ''] = String(token).split('.');
    const person = userId.safeParse(id);
    if (!person.success) return undefined;
    const [given, right] = [proof, proofOf(person.data)].map((each) => Buffer.from(each));
    return given!.length === right!.length && timingSafeEqual(given!, right!)
      ? person.data
      : undefined;
  }

  const show: RequestHandler = (request, response) => {
    const { language } = readPageChoices(request.headers);
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-robots-tag', 'noindex');
    response.type('html').send(unsubscribePage(language, request.method === 'POST'));
  };

  const act: RequestHandler = async (request, response, next) => {
    try {
      const person = personOf(request.params['token']);
      if (person !== undefined) await turnOff(ports.db, person);
      show(request, response, next);
    } catch (error) {
      next(isDatabaseAway(error) ? new Refusal('unavailable') : error);
    }
  };

  const ways = [
    { method: 'get', handler: show },
    { method: 'post', handler: act, withoutOrigin: true },
  ] as const;
  const mounts = ways.map((way) => ({
    ...way,
    name: `${way.method.toUpperCase()} ${path}/:token`,
    path: `${path}/:token`,
  }));
  return {
    linkOf: (base, person) => `${base}${path}/${person}.${proofOf(person)}`,
    mounts,
    authorization: mounts.map(({ name }) => ({
      name,
      allowed: [...everySignedIn, 'anonymous'],
      provenBy:
        'unsubscribe.db.test.ts: ends the digests of the one it was made for, and does nothing else',
    })),
  };
}

/** Who is gone has no digests. */
async function turnOff(db: Db, person: UserId): Promise<void> {
  const known = await db.selectFrom('person').select('id').where('id', '=', person).execute();
  if (known.length > 0) await choose(db, person, { mail: { on: false } });
}
