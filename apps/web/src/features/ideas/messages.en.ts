import type { English } from '../../i18n/message.ts';

export function messages(t: English) {
  return {
    title: 'Ideas',
    lead: 'Only you see them, until you make one a task or a document.',
    add: 'New idea',
    label: 'Your idea',
    keep: 'Keep',
    close: 'Close',
    /** Under the field. */
    own: 'Only you will see it.',
    ownOffline: 'Only you will see it. Offline: it is kept on this device.',
    tooLong: (over: number) =>
      t.plural(over, { one: 'One character too many.', other: '{n} characters too many.' }),
    kept: 'Idea kept.',
    keptHere: 'Idea kept on this device. It goes out with the connection.',
    notKept: 'This device could not keep the idea. Its words are still in the field.',
    look: 'See ideas',
    here: 'on this device only',
    edit: 'Edit',
    letGo: 'Let go',
    gone: 'Idea let go.',
    undo: 'Undo',
    task: 'Make it a task',
    document: 'Make it a document',
    where: 'In which workspace?',
    /** A wish that nothing was done about yet. */
    waits: {
      task: (name: string) => `Becomes a task in ${t.name(name)} as soon as there is a connection.`,
      document: (name: string) =>
        `Becomes a document in ${t.name(name)} as soon as there is a connection.`,
    },
    going: {
      task: (name: string) => `Becoming a task in ${t.name(name)}…`,
      document: (name: string) => `Becoming a document in ${t.name(name)}…`,
    },
    takeBack: 'Keep as an idea',
    became: {
      task: (name: string) => `It is a task in ${t.name(name)} now.`,
      document: (name: string) => `It is a document in ${t.name(name)} now.`,
    },
    open: 'Open',
    stayed: (why: string) => `It stayed an idea. ${why}`,
    empty: 'No ideas yet.',
    emptyHelp:
      'Write one down in five seconds, offline too. It stays yours until you make it a task or a document, or let it go.',
    offline: 'Offline. What you write is kept on this device and goes out with the connection.',
    missing: 'Your ideas are not on this device yet. They come with the connection.',
    more: (count: number) => t.plural(count, { one: 'Show one more', other: 'Show {n} more' }),
  };
}

export type IdeasMessages = ReturnType<typeof messages>;
