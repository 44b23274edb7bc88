import type { English } from '../../i18n/message.ts';

export const messages = (t: English) => ({
  title: 'Search',
  placeholder: 'Tasks, messages, files, people',
  close: 'Close',
  kinds: {
    task: 'task',
    checklistItem: 'step',
    document: 'document',
    message: 'message',
    call: 'check-in',
    plannedCheckIn: 'check-in',
    file: 'file',
    member: 'person',
  },
  untitled: 'Untitled document',
  checkInOf: (moment: string) => `Check-in, ${moment}`,
  days: { today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday' },
  moment: (day: string, time: string) => `${day}, ${time}`,
  widen: 'Search all workspaces',
  narrow: 'Search only here',
  asking: 'Looking further on the server…',
  none: (words: string) => `Nothing found for ${t.quote(words)}.`,
  noneIn: (words: string, name: string) =>
    `Nothing found for ${t.quote(words)} in ${t.name(name)}.`,
  noneHere: (words: string) => `Nothing found on this device for ${t.quote(words)}.`,
  offline: 'You are offline: from this device only, without messages and the text of documents.',
  failed: 'The server did not answer: from this device only.',
  tryAgain: 'Try again',
  building: 'What was written earlier is still being taken in; more will be found soon.',
  begin: 'By words in either script, without marks, and by task numbers.',
});

export type SearchMessages = ReturnType<typeof messages>;
