import type { UserId } from '@sanad/domain/kernel/ids';
import {
  acknowledge,
  getAcknowledgementRecord,
  listAcknowledgements,
} from '@sanad/protocol/http/expectations';

import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';
import type { ServerFeature } from '../../feature.ts';
import type { Actor } from '../../http/authorization-row.ts';
import { bind } from '../../http/route-binding.ts';
import { setFileHeaders } from '../../http/send-bytes.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import { acknowledgeItem, sidesOf } from './acknowledge.ts';
import { listKept, type EngagementPlace } from './acknowledgement-repo.ts';

export interface ExpectationsPorts {
  readonly db: Db;
  readonly rooms: Pick<RoomRegistry, 'open'>;
  now(): number;
  /** After the commit: pages that show it ask anew. */
  tellReaders(people: readonly UserId[]): void;
}

const entering: readonly Actor[] = ['owner', 'approver', 'assistant'];
const ofOne = '/api/workspaces/:workspaceId/engagements/:engagementId/acknowledgements';
const someId = '00000000-0000-4000-8000-000000000000';

/**
 * What each side expects of the other is live, in the engagement's room; that somebody read it is kept here, once and
 * for good. To whoever has no side in an engagement it is as one that never was.
 */
export function createExpectationsFeature(ports: ExpectationsPorts): ServerFeature {
  const { db, rooms, now } = ports;
  const keptFor = (place: EngagementPlace, reader: UserId) =>
    inWorkspace(db, place.workspaceId, async (tx) => {
      await sidesOf(tx, place, reader);
      return listKept(tx, place);
    });
  return {
    name: 'expectations',
    routes: [
      bind(listAcknowledgements, async ({ params, principal }) => ({
        acknowledgements: (await keptFor(params, principal.userId)).map(
          ({ content, hash: _hash, ...rest }) => ({
            ...rest,
            name: (JSON.parse(content) as { acknowledged: { name: string } }).acknowledged.name,
          }),
        ),
      })),
      bind(acknowledge, async ({ params, principal, body }) => {
        const told = await acknowledgeItem(
          {
            ...{ db, now },
            async itemOf({ workspaceId, engagementId }, id) {
              const item = (await rooms.open('engagement', engagementId)).get('expectation', id);
              if (!item) return undefined;
              const workspace = await rooms.open('workspace', workspaceId);
              const area = item.areaId === null ? undefined : workspace.get('area', item.areaId);
              return { ...item, area: area?.name ?? null };
            },
          },
          ...([params, principal.userId, body] as const),
        );
        ports.tellReaders(told);
        return {};
      }),
      bind(getAcknowledgementRecord, async ({ params, principal, response }) => {
        const kept = await keptFor(params, principal.userId);
        setFileHeaders(response, 'acknowledgements.json', 'application/json');
        return {
          acknowledgements: kept.map(({ number, content, hash }) => ({ number, content, hash })),
        };
      }),
    ],
    authorization: [
      { name: `GET ${ofOne}`, allowed: entering },
      { name: `POST ${ofOne}`, allowed: entering, body: { itemId: someId, version: 1 } },
      { name: `GET ${ofOne}/record`, allowed: entering },
    ],
  };
}
