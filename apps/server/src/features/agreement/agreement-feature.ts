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

import type { ServerFeature } from '../../feature.ts';
import type { Actor } from '../../http/authorization-row.ts';
import { bind } from '../../http/route-binding.ts';
import { setFileHeaders } from '../../http/send-bytes.ts';
import type { Logger } from '../../log.ts';
import { createAgreementDesk, type AgreementDeskPorts } from './agreement-desk.ts';
import { printData } from './print/print-data.ts';
import { createPrinter } from './print/printer.ts';

const readers: readonly Actor[] = ['owner', 'approver', 'assistant'];
const anyTerms = usualTerms('Asia/Dubai' as ZoneName, 'AED');
const ofOne = '/api/workspaces/:workspaceId/agreements/:assistantId';

/**
 * What a workspace and one of its assistants agree on. To whoever is neither side nor approves for the client it is
 * as if it were not: another assistant of the same workspace hears what an unknown id hears.
 */
export function createAgreementFeature(
  ports: AgreementDeskPorts & { readonly log: Logger },
): ServerFeature {
  const desk = createAgreementDesk(ports);
  const printer = createPrinter((why) => ports.log.error({ why }, 'an agreement was not printed'));
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
      bind(getAgreementRecord, async ({ params, principal, standing, response }) => {
        assertReads(standing.role, params.assistantId === principal.userId);
        const { versions } = await desk.kept(params);
        setFileHeaders(response, 'agreement-record.json', 'application/json');
        return {
          versions: versions.map(({ number, content, hash, sealed, seal }) => ({
            ...{ number, content, hash },
            sealed: sealed === null || seal === null ? null : { content: sealed, hash: seal },
          })),
        };
      }),
      bind(printAgreement, async ({ params, principal, standing, body, response }) => {
        assertReads(standing.role, params.assistantId === principal.userId);
        const { versions, zone } = await desk.kept(params);
        const version = versions.find(({ number }) => number === params.number);
        if (!version) throw new Refusal('not_found');
        const languages = body.in === 'both' ? (['en', 'ar'] as const) : [body.in];
        const pdf = await printer.print(printData(version, languages, zone));
        setFileHeaders(response, `agreement-${version.number}.pdf`, 'application/pdf');
        response.send(Buffer.from(pdf));
      }),
      bind(askForTerms, async ({ params, principal }) => {
        await desk.ask(params, principal.userId);
        return {};
      }),
    ],
    authorization: [
      { name: `GET ${ofOne}`, allowed: readers },
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
