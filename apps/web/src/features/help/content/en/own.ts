import type { HelpPages } from '../../help-text.ts';

type Ids = 'reading' | 'offline' | 'sign-out' | 'safe-sign-in' | 'locked-out' | 'import' | 'export';

export const own: Pick<HelpPages, Ids> = {
  reading: {
    title: 'Language, appearance and time zone',
    lead: 'Each person reads in their own language and by their own clock.',
    also: 'arabic english dark light theme digits numerals week zone travel profile password',
    parts: [
      {
        head: 'One tap',
        lines: [
          'The other language and the other appearance are one tap away on every page. What you are typing stays.',
        ],
      },
      {
        head: 'In your profile',
        lines: [
          'Your name, time zone, how numbers are written, and the first day of the week.',
          'When you travel, change the zone: agreed dates stay at the same instant and are shown by the new clock.',
        ],
      },
      {
        head: 'A forgotten password',
        lines: [
          'On the sign-in page choose “Forgot your password?”. The link in the mail works for one hour, and a new password ends every other sign-in of yours.',
        ],
      },
    ],
  },
  offline: {
    title: 'Without a network',
    lead: 'Go on working. What you do is kept and sent later, once.',
    also: 'offline connection sync saved lost internet slow server unsent',
    parts: [
      {
        head: 'What works',
        lines: [
          'The app opens with what the device knew last. Boards and documents can be read and written.',
          'People, history and other things that only the server has say so.',
        ],
      },
      {
        head: 'Where your work is',
        lines: [
          'The sign at the top tells you: on this device, on its way, or “On the server”.',
          'Closing the tab loses nothing. Before you sign out you are told what has not been sent.',
          'If two people wrote the same text meanwhile, both versions are kept and you choose.',
        ],
      },
    ],
  },
  'sign-out': {
    title: 'Sign out, also on a shared computer',
    lead: 'Leave nothing of yours behind.',
    also: 'logout shared public computer internet cafe lost phone stolen device session security',
    parts: [
      {
        head: 'On a computer that others use',
        steps: [
          'When you sign in, tick “This is a shared computer”.',
          'Do not let the browser keep your password, nor files that you download.',
          'In the menu choose “Sign out” when you go.',
        ],
      },
      {
        head: 'What the tick does',
        lines: [
          'Nothing of yours is kept on that computer, and so nothing can be changed there without a connection. After you sign out, going back leads to the sign-in page.',
          'Whoever forgets to sign out is signed out after 15 minutes without use. It is said a minute before, and any key or movement puts it off. Only what is still on its way to the server is waited for.',
          'The server ends such a sign-in by itself after 15 minutes without a sign of you, whatever becomes of the page.',
        ],
      },
      {
        head: 'From afar',
        lines: [
          'Your profile lists “Where you are signed in”. End one of them, or choose “Sign out everywhere else”. It is felt there within seconds. Shared computers are marked.',
          'A lost device: end its sign-in, then set a new password.',
        ],
      },
      {
        head: 'Links',
        lines: [
          'A calendar link goes on after you sign out, because it needs no sign-in. End it in your profile.',
        ],
      },
    ],
  },
  'safe-sign-in': {
    title: 'Two-step sign-in and passkeys',
    lead: 'A password that somebody learns should not be enough to be you.',
    also: 'totp 2fa mfa authenticator app code passkey webauthn fingerprint face id security key recovery',
    parts: [
      {
        head: 'A code besides the password',
        steps: [
          'In your profile, under “Safe sign-in”, choose “Set it up” and give your password.',
          'Scan the picture with an authenticator app, or write the key into it, and type the six digits that it shows.',
          'Save the ten recovery codes where you find them without your phone. They are shown once.',
        ],
      },
      {
        head: 'A passkey instead of both',
        lines: [
          '“Add a passkey” lets a device sign you in by fingerprint, face or its PIN. Give it a name, so that you know it again.',
          'On the sign-in page choose “Sign in with a passkey”. A passkey cannot be typed into a false page.',
        ],
      },
      {
        head: 'Changing it',
        lines: [
          'Each change asks for your password once more, is written down in your profile under “What changed lately”, and is told to you by mail.',
          'A new phone: switch two-step sign-in off and set it up again. Links for programs and other sign-ins go on.',
        ],
      },
    ],
  },
  'locked-out': {
    title: 'Locked out',
    lead: 'The app, the phone or the password is not at hand.',
    also: 'lost phone lost authenticator lost passkey lost recovery codes cannot sign in reset factor locked',
    parts: [
      {
        head: 'The password is forgotten',
        lines: [
          'On the sign-in page choose “Forgot your password?”. Two-step sign-in stays as it is: the new password needs the code too.',
        ],
      },
      {
        head: 'The app is not at hand',
        lines: [
          'After the password choose “Use a recovery code instead”. Each of the ten works once; then set the app up again in your profile.',
          'A passkey needs neither. So does a device on which you are still signed in: there, with your password, two-step sign-in can be switched off.',
        ],
      },
      {
        head: 'None of it is left',
        lines: [
          'Write to whoever runs this installation of Sanad, for instance the owner of your workspace. They make sure that it is you, by a call or in person, and not by a mail alone.',
          'They then remove the app, the codes and the passkeys from your account. Every sign-in of yours ends, you are told by mail, and it stands in your profile for good. Your password opens the account again.',
          'Nobody there sees your password, and nobody can sign in in your place.',
        ],
      },
    ],
  },
  import: {
    title: 'Bring work in',
    lead: 'A board from Trello, or a table, looked at before anything is written.',
    also: 'import trello csv asana clickup todoist notion excel spreadsheet move',
    parts: [
      {
        head: 'Bring it',
        steps: [
          'In the menu of the board choose “Import and export”.',
          'Choose the file: a board from Trello as JSON, or a table as CSV from Asana, ClickUp, Todoist, Notion or a spreadsheet.',
          'You see what comes and what does not, and say what the columns mean and who the people are here.',
          'Choose “Bring it in”.',
        ],
      },
      {
        head: 'Afterwards',
        lines: [
          '“Take back” removes it again, but for what people have worked on since.',
          'The same board brought in again adds only what is new in it.',
          'Owners, approvers and assistants can import.',
        ],
      },
      {
        head: 'A workspace that was taken along',
        lines: [
          'In a new, empty workspace its owner can choose “Bring a whole workspace in”: the zip of another one comes whole or not at all, and is not taken back.',
        ],
      },
    ],
  },
  export: {
    title: 'Take everything along',
    lead: 'The whole workspace in one file, to read anywhere.',
    also: 'export download backup zip data copy leave',
    parts: [
      {
        head: 'Make a copy',
        steps: [
          'As an owner, choose “Import and export” in the menu of the board.',
          'Choose “Make a copy”. You can close the page meanwhile.',
          'Choose “Download” when it is ready. It is kept for three days.',
        ],
      },
      {
        head: 'What is in it',
        lines: [
          'Tasks, messages, documents and files with all versions; as pages and a table, and as data whose form is described.',
          'Nothing of anybody’s own: no drafts, ideas, held messages or addresses.',
          'The history says who took a copy along.',
        ],
      },
    ],
  },
};
