import type { HelpPages } from '../../help-text.ts';

type Ids = 'documents' | 'check-ins' | 'files' | 'history';

export const together: Pick<HelpPages, Ids> = {
  documents: {
    title: 'Documents',
    lead: 'Write together, in both languages, and see each other write.',
    also: 'doc text editor notes procedure sop write direction arabic english right to left',
    parts: [
      {
        head: 'Write',
        steps: [
          'Under “Documents”, choose “New document”.',
          'Write. Others who are there are seen by their names.',
          'When the top of the page says “On the server”, it is kept there.',
        ],
      },
      {
        head: 'Two directions',
        lines: [
          'Each paragraph takes its direction from its own words. Two buttons above the text turn one around by hand.',
        ],
      },
      {
        head: 'Good to know',
        lines: [
          'Undo takes back your own words and nobody else’s.',
          'A document that is on the device opens without a network, and can be written in.',
          'The menu of a document has “Rename”, “History” and “Archive”.',
        ],
      },
    ],
  },
  'check-ins': {
    title: 'Check-ins',
    lead: 'See and hear each other beside the board.',
    also: 'call video meeting camera microphone screen share plan notes minutes lobby',
    parts: [
      {
        head: 'Plan and start',
        steps: [
          'Under “Check-ins”, choose “Plan a check-in” and a time. Both clocks are shown.',
          'At the time, or whenever you like, choose “Start a check-in”.',
          'In the lobby you see your picture and hear whether your sound is clear. Then join, with video or with sound only.',
        ],
      },
      {
        head: 'During the call',
        lines: [
          'The board stays beside the faces, and so do the notes.',
          'Share your screen if it helps. You can move the call to another device.',
          'The notes stay with the documents. Nothing is recorded.',
        ],
      },
      {
        head: 'No camera or sound',
        lines: [
          'The page says why in words. Most often the browser has to be allowed, at the side of the address.',
          'A camera needs an address that begins with https.',
        ],
      },
    ],
  },
  files: {
    title: 'Files',
    lead: 'On tasks, in messages and documents; they arrive also over a bad line.',
    also: 'upload download attachment photo receipt pdf version confidential request outside',
    parts: [
      {
        head: 'Add',
        lines: [
          'Drop a file on a task, a message or a document, paste it, or choose “Add files”. On a phone, “Take a photo”.',
          'An upload goes on where it stopped, also after the tab was closed.',
          'Whatever hangs on a task stands under “Files” as well.',
        ],
      },
      {
        head: 'Ask somebody without an account',
        steps: [
          'On a task, choose “Ask somebody outside” and say what they should send.',
          'Send them the link. It brings files here and shows nothing.',
        ],
      },
      {
        head: 'Keep in order',
        lines: [
          '“Add another version” keeps the earlier ones.',
          '“Make confidential”: each download then stands in the history.',
        ],
      },
    ],
  },
  history: {
    title: 'What happened',
    lead: 'Who did what and when, altered by nobody.',
    also: 'history activity log audit undo changes moved marks archive restore',
    parts: [
      {
        head: 'Read it',
        lines: [
          '“History” in the menu holds the whole workspace, by person, kind and time. A task and a document have their own.',
          'After you were away, marks on the board show which rows others changed. “Mark all seen” takes them away.',
        ],
      },
      {
        head: 'Take something back',
        lines: [
          'Ctrl Z takes back your own last actions, newest first.',
          'What somebody else has changed since stays, and you are told so.',
        ],
      },
    ],
  },
};
