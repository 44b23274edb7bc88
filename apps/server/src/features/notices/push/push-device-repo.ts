import type { UserId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { sql } from 'kysely';

import type { Db } from '../../../db/database.ts';

export interface PushAddress {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** Which sign-in asks, and so whose device it is. */
export interface DeviceOwner {
  readonly userId: UserId;
  readonly loginId: string;
}

/**
 * The device of this sign-in is told from now on, at this address and no former one. An address that
 * another sign-in of the same browser had is this one's now; who does not have its keys does not get it.
 * @throws Refusal `push_devices`, `push_endpoint`, `unauthenticated`
 */
export async function keepDevice(
  db: Db,
  { userId, loginId }: DeviceOwner,
  { endpoint, p256dh, auth }: PushAddress,
  { limit, now }: { readonly limit: number; readonly now: number },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // In turn, so that parallel requests cannot pass the limit together; and the sign-in lasts until then.
    await sql`select from person where id = ${userId} for no key update`.execute(tx);
    const login = await sql`select from login where id = ${loginId} for key share`.execute(tx);
    if (login.rows.length === 0) throw new Refusal('unauthenticated');
    await sql`delete from push_device where (login_id = ${loginId} and endpoint <> ${endpoint})
      or (login_id <> ${loginId} and endpoint = ${endpoint} and p256dh = ${p256dh} and auth = ${auth})`.execute(
      tx,
    );
    const { rows } = await sql<{ others: string }>`
      select count(*) as others from push_device
      where user_id = ${userId} and endpoint <> ${endpoint}`.execute(tx);
    if (Number(rows[0]?.others) >= limit) throw new Refusal('push_devices', { limit });
    const kept = await sql`
      insert into push_device as d (user_id, login_id, endpoint, p256dh, auth, made_at)
      values (${userId}, ${loginId}, ${endpoint}, ${p256dh}, ${auth}, ${now})
      on conflict (endpoint) do update set p256dh = excluded.p256dh, auth = excluded.auth,
        due_at = 0, tries = 0, failing_since = null
      where d.login_id = ${loginId}
      returning id`.execute(tx);
    if (kept.rows.length === 0) throw new Refusal('push_endpoint');
  });
}

export async function findOwnEndpoint(db: Db, loginId: string): Promise<string | null> {
  const { rows } = await sql<{ endpoint: string }>`
    select endpoint from push_device where login_id = ${loginId}`.execute(db);
  return rows[0]?.endpoint ?? null;
}

export async function dropDevice(db: Db, loginId: string): Promise<void> {
  await sql`delete from push_device where login_id = ${loginId}`.execute(db);
}

/** Where the server keeps no worker on any device, none can be told. */
export async function dropAllDevices(db: Db): Promise<void> {
  await sql`delete from push_device`.execute(db);
}
