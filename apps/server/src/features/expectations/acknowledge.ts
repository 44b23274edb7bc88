import { createHash } from 'node:crypto';

import { engagementSide } from '@sanad/domain/engagement/who-enters';
import { acknowledgementText } from '@sanad/domain/expectations/acknowledgement';
import type { ExpectationRecord } from '@sanad/domain/expectations/record';
import type { ExpectationId, UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { Refusal, refuseUnless } from '@sanad/domain/kernel/refusal';

import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';
import * as repo from './acknowledgement-repo.ts';

export interface AcknowledgePorts {
  readonly db: Db;
  now(): number;
  /** As it stands in the engagement's room, with the name of its area. */
  itemOf(
    place: repo.EngagementPlace,
    id: ExpectationId,
  ): Promise<(ExpectationRecord & { readonly area: string | null }) | undefined>;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** One transaction, which holds the engagement. Gives who reads it. */
export async function acknowledgeItem(
  { db, now, itemOf }: AcknowledgePorts,
  place: repo.EngagementPlace,
  reader: UserId,
  wish: { readonly itemId: ExpectationId; readonly version: number },
): Promise<readonly UserId[]> {
  // To whoever has no side in it nothing of its room is opened.
  await inWorkspace(db, place.workspaceId, (tx) => sidesOf(tx, place, reader));
  const item = await itemOf(place, wish.itemId);
  if (!item) throw new Refusal('not_found');
  refuseUnless(item.version === wish.version && item.retiredAt === null, 'changed_since');
  return inWorkspace(db, place.workspaceId, async (tx) => {
    await repo.holdEngagement(tx, place);
    const { own, side, readers } = await sidesOf(tx, place, reader);
    refuseUnless(item.side !== side, 'forbidden');
    const kept = await repo.listKept(tx, place);
    const isSaid = kept.some(
      ({ itemId, version, by }) => itemId === item.id && version === item.version && by === reader,
    );
    if (isSaid) return [];
    const last = kept.at(-1);
    const at = now() as Instant;
    const number = (last?.number ?? 0) + 1;
    const content = acknowledgementText(
      item,
      { userId: reader, name: own.name, side, at },
      { ...place, number, before: last?.hash ?? null },
    );
    const { id: itemId, version } = item;
    const row = { number, itemId, version, side, by: reader, at, content, hash: digest(content) };
    await repo.insertKept(tx, place, row);
    return readers.map(({ userId }) => userId);
  });
}

/** @throws Refusal `not_found` where the caller has no side in it */
export async function sidesOf(
  tx: Parameters<typeof repo.holdMembers>[0],
  place: repo.EngagementPlace,
  reader: UserId,
) {
  const assistant = await repo.findAssistantOf(tx, place);
  const members = await repo.holdMembers(tx, place.workspaceId);
  const sideOf = ({ userId, role }: repo.Present) => engagementSide(role, userId === assistant);
  const own = members.find(({ userId }) => userId === reader);
  const side = own && sideOf(own);
  if (assistant === undefined || !own || side === undefined || side === 'nobody')
    throw new Refusal('not_found');
  return { own, side, readers: members.filter((each) => sideOf(each) !== 'nobody') };
}
