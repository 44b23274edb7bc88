import { createHash } from 'node:crypto';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { Limits } from '@sanad/protocol/limit';
import { sql } from 'kysely';

import { beyondWorkspace } from '../../db/transaction.ts';
import type { Tx } from './workspace-tx.ts';

const dayMs = 24 * 60 * 60 * 1_000;

export interface InvitationPost {
  readonly userId: UserId;
  readonly workspaceId: WorkspaceId;
  readonly email: string;
}

/**
 * Counts one more mail with a person's own words to somebody who may not know them: by who sends it,
 * for which workspace, and to whom, in a day that begins with the first. Part of the invitation's own
 * transaction: what is not sent is not counted, and processes that share a database count together.
 * @throws Refusal `mail_limit` with the minutes until it works again.
 */
export async function takeInvitationPostage(
  tx: Tx,
  { userId, workspaceId, email }: InvitationPost,
  limits: Limits,
): Promise<void> {
  const address = createHash('sha256').update(email).digest('base64url');
  // In one order for everybody, so that two who wait for each other's rows cannot meet.
  const counts = [
    [`invites-to:${address}`, limits.invitationMailsPerAddressAndDay],
    [`invites-by:${userId}`, limits.invitationMailsPerPersonAndDay],
    [`invites-for:${workspaceId}`, limits.invitationMailsPerWorkspaceAndDay],
  ] as const;
  await beyondWorkspace(tx, async () => {
    for (const [key, max] of counts) await take(tx, key, max);
  });
}

async function take(tx: Tx, key: string, max: number): Promise<void> {
  const { rows } = await sql<{ count: number; minutes: number }>`
    insert into throttle (key, count, since) values (${key}, 1, now())
    on conflict (key) do update set
      count = case when throttle.since < now() - interval '1 day' then 1 else throttle.count + 1 end,
      since = case when throttle.since < now() - interval '1 day' then now() else throttle.since end
    returning count,
      ceil(extract(epoch from since + ${dayMs} * interval '1 ms' - now()) / 60)::integer as minutes`.execute(
    tx,
  );
  const { count, minutes } = rows[0]!;
  if (count > max) throw new Refusal('mail_limit', { minutes: Math.max(1, minutes) });
}
