import type { NoticeKind } from '@sanad/domain/notices/notice-kind';

import type { English } from '../../../i18n/message.ts';

export function messages(t: English) {
  const kinds: Readonly<Record<NoticeKind, string>> = {
    asked: 'Questions to you',
    mentioned: 'Mentions of you',
    answered: 'Answers to your questions',
    assigned: 'Tasks assigned to you',
    requested: 'Requests to you',
    dateProposed: 'Dates to agree',
    dateAgreed: 'Dates that are agreed',
    delivered: 'Deliveries to accept',
    returned: 'Changes asked of you',
    accepted: 'Your deliveries that are accepted',
    ended: 'Tasks that are declined, withdrawn or cancelled',
    changed: 'Changes of what was agreed',
    offered: 'Tasks to take over',
    reminded: 'Reminders',
    dateChanged: 'Dates that change',
    invited: 'Invitations',
    checkInPlanned: 'Check-ins that are planned',
    checkInBegun: 'Check-ins that begin',
    termsAsked: 'Terms of an agreement asked of you',
    termsProposed: 'Terms of an agreement to answer',
    termsAccepted: 'Agreements that are accepted',
    termsDeclined: 'Your terms that are declined',
    silenceNear: 'Deliveries about to be accepted by the agreement',
    silenceAccepted: 'Deliveries accepted by the agreement',
    noticeGiven: 'Notice that the work ends',
    noticeTakenBack: 'Notice that is taken back',
  };
  return {
    title: 'Notices',
    help: 'Whatever concerns you stands in your inbox. It can also come to you.',
    digest: 'Daily digest by mail',
    digestHelp: 'One mail with what you have not seen by then. None when there is nothing new.',
    at: 'Time',
    atHelp: (city: string) => `By the clocks in ${t.name(city)}, your time zone`,
    days: 'Days',
    everyDay: 'Every day',
    workDays: 'Working days',
    apart: 'A mail of its own for each workspace',
    apartHelp: 'So that no mail names two clients.',
    unverified: 'The digest comes once your address is confirmed.',
    demo: 'People of the sample data get no mail.',
    table: 'What comes to you, and how',
    kind: 'What',
    mail: 'Digest',
    push: 'At once',
    alone: 'own mail',
    kinds,
    cell: (kind: string, way: string) => `${kind}: ${way}`,
    saving: 'Saving…',
    saved: 'Saved',
    failed: 'The settings of notices couldn’t be loaded.',
    tryAgain: 'Try again',
  };
}

export type ChoiceMessages = ReturnType<typeof messages>;
