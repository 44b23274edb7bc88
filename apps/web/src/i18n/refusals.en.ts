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
  confirm_first: () => 'Give your password once more first.',
  wrong_password: () => 'The password is incorrect.',
  shared_offline: () =>
    'On a shared computer nothing is kept, so nothing can be changed without a connection.',
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
  notice_limit: ({ minutes }) =>
    typeof minutes === 'number'
      ? `This was not done: it would tell others of more than one person may at once. Try again in ${whenOf(t, minutes)}.`
      : 'This was not done: it would tell others of more than one person may at once. Try again later.',
  urgent_limit: ({ limit }) =>
    `Not sent: ${limit ?? 2} urgent messages a week may go to one person. Without the mark it goes out, and is heard of in their next working time.`,
  files_full: ({ left }) =>
    typeof left === 'number'
      ? `The workspace’s files have no room for this: ${t.token(`${Math.floor(left / 1024 / 1024)} MB`)} are left. Remove some first.`
      : 'The workspace’s files have no room for this. Remove some first.',
  push_endpoint: () => 'This server cannot reach this browser’s push service.',
  push_devices: ({ limit }) =>
    typeof limit === 'number'
      ? `Already told on ${t.number(limit)} devices. Turn it off or sign out on one of them.`
      : 'Already told on as many devices as may be. Turn it off on one of them.',
  push_off: () => 'This server tells no devices. Your inbox and mail work as always.',
  too_many_versions: () => 'Too many versions of this text wait for a choice. Choose one first.',
  column_not_empty: () => 'This column still holds tasks. Move them first.',
  column_archived: () => 'This column is archived. Restore it, or choose another.',
  task_archived: () => 'This task is archived. Restore it to change it.',
  message_blank: () => 'This message has no words yet. Write some, then send it.',
  message_removed: () => 'This message was removed, so it can no longer be changed.',
  idea_blank: () => 'This idea has no words yet. Write some, then keep it.',
  hold_over: () => 'This message has gone out, or was taken back on another device.',
  not_your_step: () => 'This step is the other side’s. You can remind them in the task.',
  step_gone: () => 'The task has moved on since, so this step no longer fits.',
  needs_agreement: () => 'Its date is not agreed yet. Agree to it first, in the task.',
  needs_question: () => 'It waits only for an answer. Ask the question in the task.',
  needs_answer: () => 'A question is open. Answer it in the task, then the work goes on.',
  needs_reason: () => 'The other side is to know why. Give a reason in the task.',
  proposal_gone: () => 'Another date is on the table now. Look at it, then decide.',
  column_other_states: () =>
    'Tasks of other states stand in this column. Move them first, then say what it shows.',
  step_blocked: () => 'Another step comes first.',
  step_begun: () => 'This is begun already. A step can be skipped, with a reason.',
  terms_answered: () => 'These terms were answered meanwhile. Look at what stands now.',
  terms_own: () => 'It waits for the other side’s answer.',
  terms_invalid: () => 'It cannot be agreed on like this. Check what is filled in.',
  review_sealed: () => 'The other side’s answers are not in yet.',
  review_over: () => 'This has moved on since. Look at how it stands now.',
  trial_over: () => 'This trial is over.',
  trial_full: () => 'A trial has three tasks at most. Take one out first.',
  trial_other_task: () => 'This is no task of this assistant’s.',
  reminded_today: () => 'A reminder was sent within the last day.',
  not_trello: () =>
    'This file is not a Trello board export. Export the board as JSON and try again.',
  trello_card: () =>
    'This file holds a single Trello card. Export the whole board as JSON and try again.',
  import_unreadable: () =>
    'This is no file that can be brought in. It takes a board that Trello exported as JSON, or a table as CSV.',
  import_busy: () =>
    'Another import is under way in this workspace. Wait until it is through, then try again.',
  // Said in full where it is brought in.
  import_damaged: () => 'This cannot be brought in here.',
  import_too_new: () => 'This cannot be brought in here.',
  import_not_empty: () => 'This cannot be brought in here.',
  export_busy: () => 'A copy is being made already.',
  import_gone: () => 'This import is no longer there. Choose the file again.',
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
