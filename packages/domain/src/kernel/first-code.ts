import type { RefusalCode } from './refusal.ts';

/** The codes of the first release, whose pages read no other. None is ever added. */
export const firstCodes = [
  'bad_request',
  'unauthenticated',
  'not_found',
  'forbidden',
  'email_unverified',
  'changed_since',
  'limit_reached',
  'too_large',
  'too_fast',
  'too_many_versions',
  'column_not_empty',
  'column_archived',
  'task_archived',
  'not_trello',
  'last_owner',
  'invitation_used',
  'invitation_expired',
  'invitation_revoked',
  'invitation_other_account',
  'invitation_waits',
  'already_member',
  'address_taken',
  'client_taken',
  'mutation_gap',
  'call_ended',
  'call_occupied',
  'video_unavailable',
  'protocol_old',
  'read_only',
  'unavailable',
  'internal',
] as const satisfies readonly RefusalCode[];
type FirstCode = (typeof firstCodes)[number];

/** The nearest that such a page has a sentence for. A new code has its line here. */
const nearest: Record<Exclude<RefusalCode, FirstCode>, FirstCode> = {
  name_blank: 'bad_request',
  not_yours: 'forbidden',
  too_slow: 'unavailable',
  mail_limit: 'too_fast',
  message_blank: 'bad_request',
  message_removed: 'not_found',
  trello_card: 'not_trello',
  stay_ended: 'forbidden',
  hold_over: 'changed_since',
  newer_server: 'protocol_old',
};

export function firstCodeFor(code: RefusalCode): FirstCode {
  return Object.hasOwn(nearest, code) ? nearest[code as keyof typeof nearest] : (code as FirstCode);
}
