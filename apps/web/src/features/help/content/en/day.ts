import type { HelpPages } from '../../help-text.ts';

type Ids = 'home' | 'notices' | 'hours' | 'ideas' | 'search' | 'keys' | 'calendar-links';

export const day: Pick<HelpPages, Ids> = {
  home: {
    title: 'Home and Today',
    lead: 'What waits for you: in one workspace, or over all of them.',
    also: 'home today start decisions at risk note hand-off end of day clients waiting',
    parts: [
      {
        head: 'Home, in a workspace',
        lines: [
          'What waits for your word comes first, and is answered on its row.',
          'Below it: what may be late, and what was delivered since you were here last.',
        ],
      },
      {
        head: 'Today, over all workspaces',
        lines: [
          'What is to be answered, late, due or coming, by your own clock. No client sees another one, or you looking.',
        ],
      },
      {
        head: 'End your day',
        steps: [
          'Choose “Write the note” on Home or at the end of Today.',
          'It is drafted from your day. Change it, and send it.',
          'The other side finds it first on their Home.',
        ],
      },
    ],
  },
  notices: {
    title: 'Inbox, notices and quiet',
    lead: 'Everything that concerns you is in the inbox. You choose what else comes to you.',
    also: 'notification digest mail email push quiet mute later snooze unread bell',
    parts: [
      {
        head: 'The inbox',
        lines: [
          'Dates, deliveries and questions can be answered where they stand.',
          '“Later” puts one off until a time you choose. “Done” ends it.',
        ],
      },
      {
        head: 'By mail and on your device',
        steps: [
          'Open your profile and go to “Notices”.',
          'For each kind of news choose whether it is in the daily digest, and whether it comes at once.',
          'Choose the time of the digest and its days: every day, or the days you work.',
        ],
      },
      {
        head: 'Quiet',
        lines: [
          'Nothing comes at once unless you turned it on for that device, and nothing outside your own hours.',
          'What shows on a locked screen names nobody and quotes nothing.',
          'The digest ends by one link in the mail, without signing in.',
        ],
      },
    ],
  },
  hours: {
    title: 'When you may be called',
    lead: 'Outside your own hours nothing calls you, and nobody is told why.',
    also: 'availability working hours quiet off holiday ramadan travel leave urgent night weekend',
    parts: [
      {
        head: 'Set your hours',
        steps: [
          'Choose “Set my hours” in your profile.',
          'For each day: “Any time”, “These hours” or “Off”. Each change is kept at once.',
          'Add what is different: leave, public holidays, Ramadan, quiet hours, a journey.',
        ],
      },
      {
        head: 'What others see',
        lines: [
          'Whether you are free or not, for the coming weeks. Never why, and never whom else you work for.',
          'Whoever writes to you outside them is told when you hear of it.',
        ],
      },
      {
        head: 'What waits, and what does not',
        lines: [
          'The number at your inbox and notices on a device wait for your next hours. What happened is in the workspace at once, for whoever looks.',
          'Two messages a week from one person to another may be urgent: you hear of those at once.',
        ],
      },
    ],
  },
  ideas: {
    title: 'Ideas',
    lead: 'Park a thought in five seconds. Only you see it.',
    also: 'idea note thought capture inbox private later',
    parts: [
      {
        head: 'Keep one',
        steps: [
          'Choose “New idea” in the menu, or press Alt I.',
          'Write it and choose “Keep”. It works without a network too.',
        ],
      },
      {
        head: 'Later',
        lines: [
          'Under “Ideas”: “Make it a task”, “Make it a document”, or “Let go”.',
          'Nobody else sees an idea, whatever workspace it was written in.',
        ],
      },
    ],
  },
  search: {
    title: 'Search',
    lead: 'Tasks, messages, documents, files and people, in either script.',
    also: 'find palette look up spelling arabic',
    parts: [
      {
        head: 'Find',
        steps: [
          'Press Ctrl K, or choose “Search”.',
          'Write some words, or the number of a task. The spelling of Arabic letters and vowel marks do not matter.',
          'Choose with the arrows and press Enter.',
        ],
      },
      {
        head: 'Good to know',
        lines: [
          'It searches where you are. “Search all workspaces” looks in all of yours, and names each.',
          'The same field does things: write what you want to do, for instance: deliver.',
          'Without a network it finds what is on the device.',
        ],
      },
    ],
  },
  keys: {
    title: 'Keys',
    lead: 'Do what you do most without the mouse.',
    also: 'keyboard shortcuts hotkeys accessibility arabic layout',
    parts: [
      {
        head: 'The most used',
        lines: [
          'C a new task, Alt I a new idea, Ctrl K find and do, ? all keys.',
          'On the board: arrows walk, Enter opens, D date, A who does it, L labels, M move, X choose, F filter.',
          'In the inbox: J and K walk, L later, E done.',
        ],
      },
      {
        head: 'Good to know',
        lines: [
          'Keys work under an Arabic layout, at the same place on the keyboard.',
          '“Single keys” can be switched off in the sheet of keys; the choice holds on all your devices.',
        ],
      },
    ],
  },
  'calendar-links': {
    title: 'Dates in your own calendar',
    lead: 'A link by which your phone’s calendar shows the open dates.',
    also: 'ics ical feed subscribe google apple outlook calendar link',
    parts: [
      {
        head: 'Make the link',
        steps: [
          'Open your profile, or the calendar of a board, and choose “Calendar link”.',
          'Choose what entries say: only that there is a date, or the title of the task.',
          'Choose “Make a link” and open it in your calendar. It is shown this once.',
        ],
      },
      {
        head: 'Good to know',
        lines: [
          'Whoever has the link reads the dates without signing in. Treat it like a password.',
          'Calendars ask rarely, some only once a day.',
          '“End the link” closes it. What a calendar already copied stays there until you remove it.',
        ],
      },
    ],
  },
};
