import { agreementPart } from '@sanad/domain/agreement/who-reads';
import { Refusal } from '@sanad/domain/kernel/refusal';
import {
  getLeaving,
  giveNotice,
  stopAccess,
  takeNoticeBack,
  tickLeaving,
} from '@sanad/protocol/http/leaving';

import type { Actor, AuthorizationRow } from '../../../http/authorization-row.ts';
import { bind, type BoundRoute } from '../../../http/route-binding.ts';
import type { createLeavingDesk } from './leaving-desk.ts';

const ofOne = '/api/workspaces/:workspaceId/agreements/:assistantId';
const readers: readonly Actor[] = ['owner', 'approver', 'assistant'];

export function leavingRoutes(desk: ReturnType<typeof createLeavingDesk>): readonly BoundRoute[] {
  return [
    bind(getLeaving, ({ params, principal, standing }) => {
      const part = agreementPart(standing.role, params.assistantId === principal.userId);
      if (part === 'nobody') throw new Refusal('not_found');
      return desk.read(params, part);
    }),
    bind(giveNotice, async ({ params, principal, body }) => {
      await desk.giveNotice(params, principal.userId, body.endsOn);
      return {};
    }),
    bind(takeNoticeBack, async ({ params, principal }) => {
      await desk.takeNoticeBack(params, principal.userId);
      return {};
    }),
    bind(stopAccess, async ({ params, principal }) => {
      await desk.stop(params, principal.userId);
      return {};
    }),
    bind(tickLeaving, async ({ params, principal, body }) => {
      await desk.tick(params, principal.userId, body);
      return {};
    }),
  ];
}

export const leavingRows: readonly AuthorizationRow[] = [
  { name: `GET ${ofOne}/leaving`, allowed: readers },
  { name: `POST ${ofOne}/notice`, allowed: readers, body: { endsOn: '2027-01-31' } },
  { name: `POST ${ofOne}/notice/withdraw`, allowed: readers, body: {} },
  { name: `POST ${ofOne}/stop`, allowed: ['owner'], body: {} },
  {
    name: `POST ${ofOne}/leaving/items`,
    allowed: readers,
    body: { item: 'thanks', done: true },
  },
];
