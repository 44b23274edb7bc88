import type { English } from '../../i18n/message.ts';

/** What is said about links by which programs reach a document. */
export function messages(t: English) {
  return {
    title: 'Links for programs',
    own: 'A program that holds one of these reads or writes a document in your name, for a day at most.',
    all: 'A program that holds one of these reads or writes a document in a member’s name, for a day at most.',
    none: 'No program has a link now.',
    loadFailed: 'The links could not be loaded.',
    tryAgain: 'Try again',
    unnamed: 'A document that is no longer here',
    place: (workspace: string) => `in ${t.name(workspace)}`,
    of: (person: string) => `in the name of ${t.name(person)}`,
    rights: { view: 'reads', edit: 'reads and writes' },
    ends: (when: string) => `ends ${when}`,
    used: (when: string) => `last used ${when}`,
    unused: 'not used yet',
    end: 'End',
    endOf: (document: string) => `End the link to ${t.name(document)}`,
    ended: 'The link has ended',
  };
}

export type LinkMessages = ReturnType<typeof messages>;
