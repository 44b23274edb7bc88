import type { RefusalCode } from '@sanad/domain/kernel/refusal';

export type InvitationState = 'open' | 'used' | 'expired' | 'revoked';

export interface InvitationFacts {
  readonly accepted_at: Date | null;
  readonly revoked_at: Date | null;
  readonly declined_at: Date | null;
  readonly expires_at: Date;
}

/** What an invitation is at this moment. Used comes first: that it also expired later is of no interest. */
export function stateOfInvitation(row: InvitationFacts, now: number): InvitationState {
  if (row.accepted_at) return 'used';
  if (row.revoked_at || row.declined_at) return 'revoked';
  return row.expires_at.getTime() <= now ? 'expired' : 'open';
}

export const refusalOfState: Record<Exclude<InvitationState, 'open'>, RefusalCode> = {
  used: 'invitation_used',
  expired: 'invitation_expired',
  revoked: 'invitation_revoked',
};
