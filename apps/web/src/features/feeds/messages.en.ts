import type { English } from '../../i18n/message.ts';

/** What is said about links by which one's own calendar shows dates from here. */
export function messages(t: English) {
  return {
    title: 'Calendar link',
    titles: 'Calendar links',
    help: 'Dates from here in your own calendar, on your phone too.',
    of: (workspace: string) => `${t.name(workspace)} in your calendar`,
    ofAll: 'All workspaces in one calendar',
    what: 'Your calendar shows the open tasks that have a date, and follows them. Whoever has the link reads it without signing in.',
    wall: 'Here your clients are kept apart. In this calendar their dates stand side by side: whoever looks at it sees whom you work for. Workspaces that you enter later come along by themselves.',
    wallTaken: 'I want all of them in one calendar',
    says: 'Entries say',
    neutral: 'That there is a date',
    neutralHelp: (workspace: string) => `Like this: Task · ${t.name(workspace)}`,
    full: 'What the task is called',
    fullHelp: 'The calendar’s maker, and whoever sees your calendar, can read the titles.',
    whose: 'Whose dates',
    mine: 'Mine',
    all: 'Everybody’s',
    make: 'Make a link',
    link: 'The link',
    once: 'It is shown this once. Treat it like a password: it opens the dates to anybody.',
    copy: 'Copy the link',
    copied: 'Copied',
    open: 'Open in this device’s calendar',
    how: 'How to add it',
    apple: 'iPhone, iPad, Mac: open it in the device’s calendar, with the button above.',
    google:
      'Google, and so Android: on a computer, in Google Calendar, “Other calendars”, then “From URL”. The phone shows it after that.',
    outlook: 'Outlook: “Add calendar”, then “Subscribe from web”.',
    onlyHere: 'This address works on this machine alone: no calendar elsewhere can reach it.',
    since: (when: string) => `There is a link, made ${when}.`,
    fetched: (when: string) => `A calendar last asked ${when}.`,
    unfetched: 'No calendar has asked yet.',
    anew: 'Make a new link',
    anewHelp: 'A new link ends the one before.',
    end: 'End the link',
    ended: 'The link has ended. What calendars already copied stays in them.',
    rarely:
      'Calendars ask rarely, some only once a day. What one has already copied stays in it after the link has ended, until you remove the calendar there.',
    close: 'Close',
    failed: 'The calendar links could not be loaded.',
    tryAgain: 'Try again',
    none: 'No link',
    setUp: 'Set up',
    setUpOf: (workspace: string) => `Set up the link: ${t.name(workspace)}`,
    change: 'Change',
    changeOf: (workspace: string) => `Change the link: ${t.name(workspace)}`,
  };
}

export type FeedsMessages = ReturnType<typeof messages>;
