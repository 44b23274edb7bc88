import type { English } from '../../../i18n/message.ts';

/** What the way into a check-in says, on every page of the workspace: its own file, for each first look needs it. */
export function messages(t: English) {
  return {
    start: 'Start a check-in',
    /** Between names, and between names and a time. */
    listComma: ', ',
    join: 'Join',
    back: 'Back to the call',
    notesTitle: (day: string) => `Check-in notes, ${day}`,
    banner: {
      label: 'A check-in is on',
      on: 'Check-in is on',
      inside: 'You are in the check-in',
      waits: 'A check-in is about to begin',
      getsReady: (name: string) => `${t.name(name)} is getting ready`,
    },
  };
}

export type JoinMessages = ReturnType<typeof messages>;
