import type { English } from '../../i18n/message.ts';

/** What people say of themselves to those they work with. */
export const messages = (t: English) => ({
  title: 'About me',
  lead: 'Yours alone to write, the same in every workspace you are in. Whoever works with you reads it; name no client here.',
  open: 'Write about me',
  kept: 'Kept.',
  help: 'Help',
  offline: 'You are offline. What you write stays in its field until you are back.',
  failed: 'This did not arrive. Your work is safe.',
  failedHelp: 'The server did not answer.',
  again: 'Try again',
  name: {
    title: 'Name in the other script',
    label: 'Your name in Arabic or Latin letters',
    help: 'Whoever reads in that language sees it first among the people and over an agreement.',
  },
  business: {
    title: 'My business',
    help: 'Read by everybody in the workspaces in which you assist.',
    name: 'Name of the business',
    services: 'Services, one a line',
    servicesHelp: 'An agreement picks from these.',
    serviceLong: (most: number) => `A service is at most ${t.number(most)} characters.`,
    servicesMany: (most: number) => `At most ${t.number(most)} services.`,
    languages: 'Languages I work in',
    languagesMany: (most: number) => `At most ${t.number(most)} languages.`,
    introduction: 'A short introduction',
    introductionHelp:
      'Two or three sentences: experience, and what you are glad to take off somebody’s hands.',
  },
  rates: {
    title: 'Rates',
    help: 'Nobody sees a rate until you show it to a client. Then their owners and approvers see it, and no other client, no other assistant, ever.',
    none: 'No rate yet.',
    add: 'Add a rate',
    service: 'Service',
    serviceBlank: 'Which service it is for.',
    amount: 'Amount',
    amountError: (decimals: number) =>
      decimals === 0
        ? 'A whole number, as in 45.'
        : `A number with at most ${t.number(decimals)} decimals, as in 45.50.`,
    currency: 'Currency',
    per: 'For',
    pers: { hour: 'an hour', month: 'a month', piece: 'a piece' },
    each: {
      hour: (money: string) => `${money} an hour`,
      month: (money: string) => `${money} a month`,
      piece: (money: string) => `${money} a piece`,
    },
    showTo: 'Shown to',
    noClients: 'You assist in no workspace yet.',
    shownTo: (names: readonly string[]) => `Shown to ${names.map(t.name).join(', ')}`,
    shownToNobody: 'Shown to nobody',
    save: 'Save the rate',
    cancel: 'Cancel',
    edit: 'Edit',
    editOf: (service: string) => `Edit the rate of ${t.name(service)}`,
    remove: 'Remove',
    removeOf: (service: string) => `Remove the rate of ${t.name(service)}`,
    many: (most: number) => `At most ${t.number(most)} rates.`,
  },
  ways: {
    title: 'Working with me',
    help: 'Short and honest. It saves both sides the guessing.',
    labels: {
      written: 'How I like to be written to',
      sent: 'What to send me',
      when: 'When',
      never: 'What not',
    },
    helps: {
      written: 'Language, short or in detail, one message or many.',
      sent: 'Examples, links, files, what “done” looks like.',
      when: 'Best days and hours, how soon I answer.',
      never: 'What costs me time, or what I do not do.',
    },
  },
  page: {
    people: 'People',
    edit: 'Write about me',
    nothing: (name: string) => `${t.name(name)} has written nothing here yet`,
    nothingOwn: 'You have written nothing here yet',
    gone: 'This page is not here',
    goneHelp: 'The person may have left, or the address is old.',
    services: 'Services',
    languages: 'Languages',
    rates: 'Rates for you',
    ratesOwn: 'Rates that you show here',
    ratesHelp: 'Shown to owners and approvers of this workspace, and to nobody else.',
  },
  pick: {
    title: (name: string) => `From what ${t.name(name)} offers`,
    titleOwn: 'From your services',
    add: (service: string) => `Add ${t.quote(service)}`,
  },
});

export type ProfilesMessages = ReturnType<typeof messages>;
