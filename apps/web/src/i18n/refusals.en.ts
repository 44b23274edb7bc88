import type { RefusalCode, RefusalParams } from '@sanad/domain/kernel/refusal';

import type { English } from './message.ts';

/** Every refusal in words: what happened, then what to do. A new code without a sentence is a type error. */
export const messages = (
  t: English,
): Readonly<Record<RefusalCode, (params: RefusalParams) => string>> => ({
  bad_request: () => 'That could not be read. Check what is filled in and try again.',
  name_blank: () => 'Nothing of that name would be seen. Give it at least one letter or sign.',
  unauthenticated: () => 'You are signed out. Sign in to continue; what you wrote is kept.',
  not_found: () => 'This is not here, or it is not shared with you.',
  forbidden: () => 'Your role here does not include this. An owner can change roles.',
  not_yours: () => 'Only the person who made this can change it.',
  email_unverified: () => 'Confirm your email address first. The link is in the mail we sent you.',
  changed_since: () => 'Someone changed this after you, so it stays as it is now.',
  limit_reached: ({ limit }) =>
    typeof limit === 'number'
      ? `The limit is ${t.number(limit)}. Archive or remove something first.`
      : 'The limit is reached. Archive or remove something first.',
  too_large: () => 'That is too large to send. Make it smaller or send it in parts.',
  too_fast: () => 'Too many tries in a row. Wait a minute, then try again.',
  too_slow: () => 'Sending stopped half-way. Check the connection, then try again.',
  mail_limit: ({ minutes }) =>
    `This was not sent: that is enough mail for now. It works again in ${whenOf(t, minutes)}.`,
  too_many_versions: () => 'Too many versions of this text wait for a choice. Choose one first.',
  column_not_empty: () => 'This column still holds tasks. Move them first.',
  column_archived: () => 'This column is archived. Restore it, or choose another.',
  task_archived: () => 'This task is archived. Restore it to change it.',
  message_blank: () => 'This message has no words yet. Write some, then send it.',
  message_removed: () => 'This message was removed, so it can no longer be changed.',
  hold_over: () => 'This message has gone out, or was taken back on another device.',
  not_trello: () =>
    'This file is not a Trello board export. Export the board as JSON and try again.',
  trello_card: () =>
    'This file holds a single Trello card. Export the whole board as JSON and try again.',
  last_owner: () => 'A workspace keeps at least one owner. Make somebody else an owner first.',
  invitation_used: () => 'This invitation has been used. Ask for a new one.',
  invitation_expired: () => 'This invitation has expired. Ask for a new one.',
  invitation_revoked: () => 'This invitation was withdrawn. Ask the person who sent it.',
  invitation_other_account: () =>
    'This invitation was sent to another address. Sign in with that one.',
  invitation_waits: () => 'The person who invited you has to confirm this first.',
  already_member: () => 'This person is already in the workspace.',
  address_taken: () => 'This address already has an account. Sign in with it first.',
  client_taken: () => 'These changes belong to another sign-in and were not sent.',
  stay_ended: () =>
    'You made this before your access to this workspace ended, so it was not sent. It is kept for you.',
  mutation_gap: () => 'Some changes arrived out of order. Reload the page to continue.',
  call_ended: () => 'This check-in has ended. Start a new one.',
  call_occupied: () => 'People are still in this check-in.',
  video_unavailable: () => 'Video is not ready here yet. Everything else works.',
  protocol_old: () => 'A newer version is available. Reload to continue.',
  newer_server: () =>
    'A new version is here, and this page does not know its answer. Reload to continue.',
  read_only: () => 'This can only be read for now. Nothing you wrote is lost.',
  unavailable: () => 'The server did not answer. What you wrote is kept; try again.',
  internal: () => 'Something failed on the server. Nothing was changed; try again.',
});

export type RefusalMessages = ReturnType<typeof messages>;

function whenOf(t: English, minutes: unknown): string {
  const left = typeof minutes === 'number' ? minutes : 60;
  if (left < 90) return t.plural(left, { one: '{n} minute', other: '{n} minutes' });
  return t.plural(Math.ceil(left / 60), { one: '{n} hour', other: '{n} hours' });
}
