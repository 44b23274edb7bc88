import type { Side } from '@sanad/domain/access/side';

import type { English } from '../../../i18n/message.ts';

const invite: Readonly<Record<Side, string>> = {
  client: 'Invite your assistant',
  assistant: 'Invite your client',
};

/** What the first sheet of a workspace says; `side` is the reader's own. */
export const messages = (t: English) => ({
  title: 'A table for two',
  number: (value: number) => t.number(value),
  alone: 'Ask the other side in, and write one small task.',
  withOther: (name: string) => `${t.name(name)} sees it the moment you add it.`,
  invite,
  inviteHelp: 'Send them a link in whatever way you already talk.',
  copy: 'Copy the link',
  copied: 'The link is copied',
  made: 'Here is the link',
  link: 'Link',
  unconfirmed: (email: string) =>
    `It works once you confirm that ${t.token(email)} is yours: follow the link in the mail we sent there.`,
  confirmed: 'Single use, for seven days. Whoever opens it first waits for your yes.',
  noMail: 'No mail?',
  byMail: 'Invite one mail address instead',
  waits: 'An invitation is waiting',
  toPeople: 'See it under People',
  write: 'Write one small, clear task',
  writeHelp: 'What, and by when: the day is understood.',
  bring: 'Or bring a board from elsewhere',
  bringHelp: 'From Trello or a table: you see first what comes',
  bringIt: 'Import',
  columns: 'Start with the usual columns',
  columnsHelp: 'Requested, in progress, waiting, in review, done',
  columnsIt: 'Add them',
  done: 'done',
  later: 'To the board',
});

export type FirstRunMessages = ReturnType<typeof messages>;
