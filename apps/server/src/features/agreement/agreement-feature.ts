import type { Role } from '@sanad/domain/access/role';
import { usualTerms } from '@sanad/domain/agreement/terms';
import { agreementPart } from '@sanad/domain/agreement/who-reads';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import { Refusal } from '@sanad/domain/kernel/refusal';
import {
  acceptTerms,
  askForTerms,
  declineTerms,
  getAgreement,
  getAgreementRecord,
  printAgreement,
  proposeTerms,
  withdrawTerms,
  type Engagement,
} from '@sanad/protocol/http/agreement';
import { listOwnWindows, listUrgentLeft } from '@sanad/protocol/http/in-force';

import type { ServerFeature } from '../../feature.ts';
import { everyMember, everySignedIn, type Actor } from '../../http/authorization-row.ts';
import { bind } from '../../http/route-binding.ts';
import { defineJob } from '../../jobs/define-job.ts';
import type { Logger } from '../../log.ts';
import { createAgreementDesk } from './agreement-desk.ts';
import { ownWindows } from './in-force/agreed-windows-repo.ts';
import { urgentLeftFor, type UrgentLeftPorts } from './in-force/urgent-left.ts';
import { createLeavingDesk, type LeavingPorts } from './leaving/leaving-desk.ts';
import { leavingRoutes, leavingRows } from './leaving/leaving-routes.ts';
import { ownAgreementRoutes, ownAgreementRows } from './own/own-routes.ts';
import { createPapers } from './papers.ts';
import { createPrinter } from './print/printer.ts';
import { acceptSilently, type SilencePorts } from './silence/accept-silently.ts';

const readers: readonly Actor[] = ['owner', 'approver', 'assistant'];
const anyTerms = usualTerms('Asia/Dubai' as ZoneName, 'AED');
const ofOne = '/api/workspaces/:workspaceId/agreements/:assistantId';

/**
 * What a workspace and one of its assistants agree on. To whoever is neither side nor approves for the client it is
 * as if it were not: another assistant of the same workspace hears what an unknown id hears.
 */
export function createAgreementFeature(
  ports: LeavingPorts & UrgentLeftPorts & SilencePorts & { readonly log: Logger },
): ServerFeature {
  const desk = createAgreementDesk(ports);
  const printer = createPrinter((why) => ports.log.error({ why }, 'an agreement was not printed'));
  const papers = createPapers(desk, printer);
  const leaving = createLeavingDesk(ports);
  return {
    name: 'agreement',
    routes: [
      bind(getAgreement, ({ params, principal, standing }) => {
        const part = assertReads(standing.role, params.assistantId === principal.userId);
        return desk.read(params, part);
      }),
      bind(proposeTerms, async ({ params, principal, body }) => ({
        number: await desk.propose(params, principal.userId, body),
      })),
      bind(acceptTerms, async ({ params, principal, body: { hash } }) => {
        const { number } = params;
        await desk.answer(params, principal.userId, { number, step: 'accept', hash });
        return {};
      }),
      bind(declineTerms, async ({ params, principal }) => {
        const { number } = params;
        await desk.answer(params, principal.userId, { number, step: 'decline' });
        return {};
      }),
      bind(withdrawTerms, async ({ params, principal }) => {
        const { number } = params;
        await desk.answer(params, principal.userId, { number, step: 'withdraw' });
        return {};
      }),
      bind(getAgreementRecord, ({ params, principal, standing, response }) => {
        assertReads(standing.role, params.assistantId === principal.userId);
        return papers.record(response, params);
      }),
      bind(printAgreement, async ({ params, principal, standing, body, response }) => {
        assertReads(standing.role, params.assistantId === principal.userId);
        await papers.print(response, params, params.number, body.in);
      }),
      bind(listOwnWindows, async ({ principal: { userId } }) => ({
        clients: [...(await ownWindows(ports.db, userId, ports.now()))],
      })),
      bind(listUrgentLeft, async ({ params: { workspaceId }, principal }) => ({
        people: [...(await urgentLeftFor(ports, workspaceId, principal.userId))],
      })),
      bind(askForTerms, async ({ params, principal }) => {
        await desk.ask(params, principal.userId);
        return {};
      }),
      ...leavingRoutes(leaving),
      ...ownAgreementRoutes(ports.db, desk, papers),
    ],
    authorization: [
      { name: `GET ${ofOne}`, allowed: readers },
      { name: 'GET /api/workspaces/:workspaceId/urgent-left', allowed: everyMember },
      { name: 'GET /api/me/agreed-windows', allowed: everySignedIn },
      {
        name: `POST ${ofOne}/versions`,
        allowed: readers,
        body: { terms: anyTerms, from: '2026-12-01', seen: 0 },
      },
      {
        name: `POST ${ofOne}/versions/:number/accept`,
        allowed: readers,
        body: { hash: '0'.repeat(64) },
      },
      { name: `POST ${ofOne}/versions/:number/decline`, allowed: readers, body: {} },
      { name: `POST ${ofOne}/versions/:number/withdraw`, allowed: readers, body: {} },
      { name: `POST ${ofOne}/ask`, allowed: readers, body: {} },
      { name: `GET ${ofOne}/record`, allowed: readers },
      { name: `GET ${ofOne}/versions/:number/pdf`, allowed: readers },
      ...leavingRows,
      ...ownAgreementRows,
    ],
    jobs: [
      defineJob({
        name: 'agreement.silence',
        every: 60_000,
        atStart: true,
        run: (signal) => acceptSilently(ports, signal),
      }),
      defineJob({ name: 'agreement.ends', every: 30_000, atStart: true, run: leaving.endDue }),
    ],
    async stop() {
      printer.close();
    },
  };
}

/** To whoever may not read it the agreement is as one that never was. */
function assertReads(role: Role, isOwn: boolean): Engagement['part'] {
  const part = agreementPart(role, isOwn);
  if (part === 'nobody') throw new Refusal('not_found');
  return part;
}
