import type { English } from '../i18n/message.ts';

/** Where the work is and who is here: said the same on every page of a workspace. */
export function messages(t: English) {
  return {
    save: {
      server: 'On the server',
      device: 'On this device',
      notDurable: 'Only in this tab',
      connecting: 'Connecting',
      lastSeen: 'As last seen on this device',
      offline: 'Offline',
      changes: (count: number) => t.plural(count, { one: '{n} change', other: '{n} changes' }),
      sent: (count: number) =>
        t.plural(count, { one: '{n} change sent', other: '{n} changes sent' }),
    },
    offline: {
      nothing: 'Offline. You can keep working; it goes out when you are back.',
      kept: (count: number) =>
        t.plural(count, {
          one: 'Offline. {n} change is kept on this device and goes out when you are back.',
          other: 'Offline. {n} changes are kept on this device and go out when you are back.',
        }),
      shared: (count: number) =>
        count === 0
          ? 'Offline. This is a shared computer: nothing is kept on it, so nothing can be changed until you are back.'
          : t.plural(count, {
              one: 'Offline. {n} change is not on the server yet, and is in this tab only: leave it open. Nothing else can be changed until you are back.',
              other:
                'Offline. {n} changes are not on the server yet, and are in this tab only: leave it open. Nothing else can be changed until you are back.',
            }),
      notKept: 'This browser does not keep your changes. Leave this tab open until they are sent.',
    },
    movedFirst: (who: string, column: string, _isStage: boolean) =>
      `${t.name(who)} moved it first. It is in ${t.name(column)} now.`,
    away: {
      offline: 'You are offline, and this workspace is not on this device yet.',
      offlineHelp: 'It opens by itself when you are back.',
      failed: 'The workspace couldn’t be loaded. Your work is safe.',
      again: 'Try again',
    },
    here: 'Here now',
    more: (count: number) => `+${t.number(count)}`,
    ended: {
      title: 'You have no access to this workspace any more.',
      help: 'Its contents were removed from this device.',
      refused: (count: number) =>
        t.plural(count, {
          one: '{n} of your changes was not accepted. You can keep it as a file.',
          other: '{n} of your changes were not accepted. You can keep them as a file.',
        }),
      export: 'Save my changes as a file',
      forget: 'Delete them here',
      home: 'To my workspaces',
      gone: (name: string) =>
        `You have no access to ${t.name(name)} any more. Its contents were removed from this device.`,
      notSent: (count: number) =>
        t.plural(count, {
          one: '{n} of your changes was not sent.',
          other: '{n} of your changes were not sent.',
        }),
      notSentHelp:
        'They were made before your access to a workspace ended, and are only on this device. Save them as a file, or delete them.',
      later: 'Later',
    },
    outdated: {
      title: 'A new version is available.',
      help: 'What you wrote is kept on this device and goes out after reloading.',
      reload: 'Reload',
    },
    leave: {
      title: (count: number) =>
        t.plural(count, {
          one: 'Sign out and lose {n} unsent change?',
          other: 'Sign out and lose {n} unsent changes?',
        }),
      help: 'They are only on this device. Signing out deletes everything of yours here.',
      stay: 'Stay signed in',
      leave: 'Sign out and delete',
    },
    storage: {
      title: 'This browser does not let us keep your work.',
      help: 'It may be a private window, or storage may be full. Allow storage for this site and reload.',
      reload: 'Reload',
    },
  };
}

export type LiveMessages = ReturnType<typeof messages>;
