import { dayText, terms } from '@sanad/domain/agreement/terms';
import { versionStates } from '@sanad/domain/agreement/version';
import { userId, workspaceId } from '@sanad/domain/kernel/ids';
import { instant, zoneName } from '@sanad/domain/kernel/instant';
import { z } from 'zod';

import { none } from './profile.ts';
import { defineRoute } from './route.ts';

const side = z.enum(['client', 'assistant']);

/** SHA-256 in lower-case hex. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const signature = z.object({ side, userId, name: z.string(), at: instant });

const agreementVersion = z.object({
  number: z.int(),
  state: z.enum(versionStates),
  terms,
  from: dayText,
  begins: dayText.nullable(),
  proposed: signature,
  answered: signature.nullable(),
  /** Of what was proposed: who accepts names it. */
  hash,
  /** Of what both said yes to. */
  seal: hash.nullable(),
});
export type AgreementVersionFacts = z.infer<typeof agreementVersion>;

export const engagement = z.object({
  assistant: z.object({
    userId,
    name: z.string(),
    /** In the other script; absent where there is none. What is agreed bears the name alone. */
    otherName: z.string().optional(),
    /** The days of the agreement are theirs. */
    zone: zoneName,
    /** False once they are no assistant here: then it can only be read. */
    here: z.boolean(),
  }),
  workspaceName: z.string(),
  /** What the caller may do: propose and answer for a side, or read. */
  part: z.enum(['client', 'assistant', 'reader']),
  /** Today in the assistant's zone. */
  today: dayText,
  /** When the client's side asked for terms; null: it did not, or some have come since. */
  askedAt: instant.nullable(),
  /** All of them, the first one first. */
  versions: z.array(agreementVersion),
});
export type Engagement = z.infer<typeof engagement>;

const params = z.object({ workspaceId, assistantId: userId });
const numbered = params.extend({ number: z.coerce.number().pipe(z.int().min(1).max(100_000)) });

/** Everything of one engagement's agreement, for its two sides and whoever approves for the client. */
export const getAgreement = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/agreements/:assistantId',
  access: 'agreement.view',
  params,
  body: none,
  answer: engagement,
});

/** Proposes terms: to begin with, instead of one's own that wait, or instead of the other side's. */
export const proposeTerms = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/agreements/:assistantId/versions',
  access: 'agreement.view',
  params,
  body: z.strictObject({
    terms,
    from: dayText,
    /** The number of the last version that the proposer has seen; 0: there was none. */
    seen: z.int().min(0),
  }),
  answer: z.object({ number: z.int() }),
});

/** Says yes to what was read: exactly the version with this hash. */
export const acceptTerms = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/agreements/:assistantId/versions/:number/accept',
  access: 'agreement.view',
  params: numbered,
  body: z.strictObject({ hash }),
  answer: none,
});

export const declineTerms = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/agreements/:assistantId/versions/:number/decline',
  access: 'agreement.view',
  params: numbered,
  body: none,
  answer: none,
});

export const withdrawTerms = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/agreements/:assistantId/versions/:number/withdraw',
  access: 'agreement.view',
  params: numbered,
  body: none,
  answer: none,
});

/** The client's side asks the assistant for terms: once a day at most. */
export const askForTerms = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/agreements/:assistantId/ask',
  access: 'agreement.view',
  params,
  body: none,
  answer: none,
});

const kept = { number: z.int(), content: z.string(), hash };

/** The texts that were hashed and sealed; `deeds`: what the two did about the end of their work, each naming the one before. */
export const agreementRecord = z.object({
  versions: z.array(
    z.object({ ...kept, sealed: z.object({ content: z.string(), hash }).nullable() }),
  ),
  deeds: z.array(z.object(kept)).default([]),
});
export type AgreementRecord = z.infer<typeof agreementRecord>;

/** The texts that were hashed and sealed, by which anybody checks them elsewhere. */
export const getAgreementRecord = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/agreements/:assistantId/record',
  access: 'agreement.view',
  params,
  body: none,
  answer: agreementRecord,
});

/** A version as a PDF, in one language or both, one after the other. */
export const printAgreement = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/agreements/:assistantId/versions/:number/pdf',
  access: 'agreement.view',
  params: numbered,
  body: z.object({ in: z.enum(['en', 'ar', 'both']).default('both') }),
  answer: z.unknown(),
});
