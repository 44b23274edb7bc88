import { generateKeyPairSync } from 'node:crypto';

import { sql } from 'kysely';

import type { Db } from '../../../db/database.ts';

/** The pair by which push services know this installation (VAPID), as base64url. */
export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Made at the first start; of several processes that start at once one makes it and all read it. */
export async function loadPushKeys(db: Db): Promise<PushKeys> {
  const find = async () => {
    const { rows } = await sql<PushKeys>`
      select public_key as "publicKey", private_key as "privateKey" from push_keys`.execute(db);
    return rows[0];
  };
  const known = await find();
  if (known) return known;
  const { publicKey, privateKey } = makePair();
  await sql`
    insert into push_keys (public_key, private_key) values (${publicKey}, ${privateKey})
    on conflict do nothing`.execute(db);
  return (await find())!;
}

function makePair(): PushKeys {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' });
  const uncompressed = Buffer.of(4);
  const point = [x, y].map((part) => Buffer.from(part, 'base64url'));
  return {
    publicKey: Buffer.concat([uncompressed, ...point]).toString('base64url'),
    privateKey: d,
  };
}
