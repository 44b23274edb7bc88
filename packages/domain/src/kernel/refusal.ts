/**
 * The one way a rule says no. The code travels to the person's screen, where each language has a
 * sentence for it (`web/i18n`); `params` fill that sentence and never hold what the person may not see.
 */
export const refusalCodes = [
  'bad_request',
  'name_blank',
  'unauthenticated',
  'not_found',
  'forbidden',
  'confirm_first',
  'wrong_password',
  'shared_offline',
  'not_yours',
  'email_unverified',
  'changed_since',
  'limit_reached',
  'too_large',
  'too_fast',
  'too_slow',
  'mail_limit',
  'notice_limit',
  'files_full',
  'push_endpoint',
  'push_devices',
  'push_off',
  'too_many_versions',
  'column_not_empty',
  'column_archived',
  'task_archived',
  'message_blank',
  'message_removed',
  'urgent_limit',
  'idea_blank',
  'hold_over',
  // A task's life: whose step it is, and what a move cannot bring.
  'not_your_step',
  'step_gone',
  'needs_agreement',
  'needs_question',
  'needs_answer',
  'needs_reason',
  'proposal_gone',
  'reminded_today',
  // Of an agreement: it was answered meanwhile, it is one's own to wait for, it cannot be agreed on so.
  'terms_answered',
  'terms_own',
  'terms_invalid',
  // Of a review: the other side's answers are not in yet; it is further than who asks has seen.
  'review_sealed',
  'review_over',
  // Of a trial: it ended; it has three tasks already; this one is none of its assistant's.
  'trial_over',
  'trial_full',
  'trial_other_task',
  // Of a plan's step: something else comes first, or it is begun and so is skipped rather than taken out.
  'step_blocked',
  'step_begun',
  'column_other_states',
  'not_trello',
  'trello_card',
  // Neither a board nor a table that can be read.
  'import_unreadable',
  // Something else is being brought in or taken back; the file of it is gone, or nothing of it is left to take back.
  'import_busy',
  'import_gone',
  // A copy of a workspace is not as it was made, or of a later program than this; there is something here already.
  'import_damaged',
  'import_too_new',
  'import_not_empty',
  // An export is being made already.
  'export_busy',
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
  'stay_ended',
  'call_ended',
  'call_occupied',
  'video_unavailable',
  'protocol_old',
  // What a reader hears in place of a code that it does not know yet; nobody sends it.
  'newer_server',
  'read_only',
  'unavailable',
  'internal',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export type RefusalParams = Readonly<Record<string, string | number>>;

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;

  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
  }
}

/** Throws `code` unless `condition` holds: the shape of a rule inside a mutation. */
export function refuseUnless(
  condition: unknown,
  code: RefusalCode,
  params?: RefusalParams,
): asserts condition {
  if (!condition) throw new Refusal(code, params);
}
