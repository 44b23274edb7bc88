import type { Role } from '../access/role.ts';
import type { Side } from '../access/side.ts';

/** What somebody is to the agreement of one engagement. */
export type AgreementPart =
  /** One of its two sides: proposes and answers. */
  | Side
  | 'reader'
  /** To them it is as if it were not. */
  | 'nobody';

const ofOthers: Readonly<Record<Role, AgreementPart>> = {
  owner: 'client',
  approver: 'reader',
  requester: 'nobody',
  assistant: 'nobody',
  guest: 'nobody',
};

/** Whose engagement it is reads it as its assistant and as nothing else: nobody is both sides of one agreement. */
const ofOwn: Readonly<Record<Role, AgreementPart>> = {
  owner: 'nobody',
  approver: 'nobody',
  requester: 'nobody',
  assistant: 'assistant',
  guest: 'nobody',
};

/** `isOwn`: the engagement is theirs. */
export function agreementPart(role: Role, isOwn: boolean): AgreementPart {
  return (isOwn ? ofOwn : ofOthers)[role];
}
