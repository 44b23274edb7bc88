import type { English } from '../../../i18n/message.ts';

export function messages(t: English) {
  return {
    title: 'Own agreements',
    lead: 'What you agreed on as an assistant, with each client. It stays yours to read and to take along, after the work has ended too.',
    open: 'Open own agreements',
    back: 'Own agreements',
    here: 'You work there.',
    left: 'You are no longer there. Only what was agreed can be read.',
    none: 'You have no agreements as an assistant.',
    noneHelp: 'Once you and a client have said yes, it stands here.',
    waits: 'Nothing is agreed yet.',
    gone: 'This agreement is not here, or it is not yours.',
    failed: 'Your agreements couldn’t be loaded.',
    failedHelp: 'Nothing has changed. The server did not answer.',
    tryAgain: 'Try again',
    version: (number: number) => `Version ${t.number(number)}`,
    versions: 'Versions',
  };
}

export type OwnMessages = ReturnType<typeof messages>;
