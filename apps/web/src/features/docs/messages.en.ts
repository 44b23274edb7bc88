import { untitled } from '@sanad/domain/docs/untitled-names';

import type { English } from '../../i18n/message.ts';

/** What documents say. The return type of this function is the contract of every other language. */
export function messages(t: English) {
  return {
    documents: 'Documents',
    add: 'New document',
    untitled: untitled.en,
    back: 'Back to documents',
    cancel: 'Cancel',
    save: 'Save',
    tryAgain: 'Try again',
    list: {
      empty: 'No documents yet',
      emptyHelp:
        'A procedure, a script for the phone, notes of a check-in: write it once, together.',
      by: (name: string, day: string) => `${t.name(name)}, ${day}`,
      menu: (title: string) => `Menu of ${t.name(title)}`,
      rename: 'Rename',
      history: 'History',
      archive: 'Archive',
      restore: 'Restore',
      archived: (count: number) =>
        t.plural(count, { one: '{n} archived document', other: '{n} archived documents' }),
      archivedNow: (title: string) => `${t.name(title)} was archived.`,
      undo: 'Undo',
    },
    title: 'Title of the document',
    renameThis: (title: string) => `Rename ${t.name(title)}`,
    text: 'Text of the document',
    formatting: 'Formatting',
    outline: 'Outline',
    here: 'Here now',
    more: (count: number) => `+${t.number(count)}`,
    saveState: {
      server: 'On the server',
      device: 'On this device',
      offline: 'Offline',
      connecting: 'Connecting',
      unsent: 'goes out when you are back',
    },
    state: {
      missing: 'There is no such document.',
      missingHelp: 'It may have been removed, or the address is not complete.',
      ended: 'You no longer have access to this document.',
      broken: 'This document could not be kept in sync. Reload the page.',
      reload: 'Reload',
      waiting: 'This device has no copy yet. The text appears as soon as there is a connection.',
      mayNotWrite: 'You can read this document, but not change it.',
      notKept:
        'The server cannot keep changes right now. You can keep reading; writing resumes by itself.',
      tooLarge: 'This document is full. Start another one.',
      archived: 'This document is archived.',
    },
    foreign: {
      own: 'This document holds something that this page cannot show. Everybody reads the rest and nobody writes. Reload the page first: a newer one may show it. If it stays, it can be taken out.',
      others: (owner: string) =>
        `This document holds something that this page cannot show. You can read the rest. Reload the page; if it stays, ${t.name(owner)} can take it out.`,
      takeOut: 'Take it out…',
      ask: 'Take out what cannot be shown?',
      help: 'It is saved as a file on this device, together with the document as it is now. Then it is taken out for everybody, and the document can be written again. Words stay wherever they can.',
      confirm: 'Save the file and take it out',
    },
    tool: {
      undo: 'Undo',
      redo: 'Redo',
      block: 'Kind of paragraph',
      paragraph: 'Text',
      heading: (level: number) => `Heading ${t.number(level)}`,
      bold: 'Bold',
      strike: 'Strikethrough',
      code: 'Code',
      link: 'Link',
      list: 'List',
      ordered: 'Numbered list',
      tasks: 'Checklist',
      quote: 'Quoted text',
      codeBlock: 'Code block',
      table: 'Table',
      picture: 'Picture',
      ltr: 'Left to right',
      rtl: 'Right to left',
      ground: 'Direction of the document',
      groundTo: (direction: 'ltr' | 'rtl'): string =>
        direction === 'ltr' ? 'Document from left to right' : 'Document from right to left',
      more: 'More',
    },
    table: {
      insert: 'Insert a table',
      rowBefore: 'Row above',
      rowAfter: 'Row below',
      columnBefore: 'Column before',
      columnAfter: 'Column after',
      header: 'Heading row',
      deleteRow: 'Delete row',
      deleteColumn: 'Delete column',
      deleteTable: 'Delete table',
    },
    link: {
      title: 'Link',
      address: 'Address',
      help: 'A web address, as in https://example.com, or an e-mail address.',
      wrong: 'This is not an address that can be opened.',
      open: 'Open',
      remove: 'Remove link',
    },
    picture: {
      title: 'Picture',
      address: 'Address of the picture',
      help: 'It must begin with https. Each reader decides whether to show it.',
      wrong: 'The address must begin with https://',
      description: 'What it shows',
      show: (host: string) => `Show picture from ${t.token(host)}`,
      failed: 'The picture could not be loaded.',
      inert: 'A picture without a safe address',
      insert: 'Insert',
    },
    task: (text: string) => (text === '' ? 'Item' : t.name(text)),
  };
}

export type DocsMessages = ReturnType<typeof messages>;
