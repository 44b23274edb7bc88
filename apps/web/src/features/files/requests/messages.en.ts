import type { English } from '../../../i18n/message.ts';

/** What is said about files that somebody without an account is asked for. */
export function messages(t: English) {
  return {
    ask: 'Ask somebody outside',
    what: 'What should they send?',
    whatHelp: 'They read this, your name and the name of the workspace.',
    step: 'Ticks the step',
    noStep: 'No step',
    days: 'The link is good for',
    inDays: (days: number) => t.plural(days, { one: '{n} day', other: '{n} days' }),
    make: 'Make a link',
    cancel: 'Cancel',
    link: 'The link, shown this once',
    linkHelp: 'Send it to whoever has the file. It brings files here and shows nothing.',
    copy: 'Copy the link',
    copied: 'Copied',
    done: 'Done',
    open: 'Asked of somebody outside',
    until: (what: string, name: string, day: string) =>
      `${t.quote(what)} · ${t.name(name)} · until ${t.name(day)}`,
    arrived: (count: number) => t.plural(count, { one: '{n} file came', other: '{n} files came' }),
    end: (what: string) => `End the request for ${t.quote(what)}`,
    ended: 'The link is no longer good.',
    page: {
      title: 'Send files',
      asks: (name: string, workspace: string) =>
        `${t.name(name)} of ${t.name(workspace)} asks you for`,
      until: (day: string) => `Until ${t.name(day)}`,
      bounds: (count: number, size: string) =>
        `${t.plural(count, { one: 'One file', other: 'Up to {n} files' })}, ${t.token(size)} each`,
      choose: 'Choose files',
      photograph: 'Take a photo',
      sending: (name: string, percent: string) => `${t.name(name)}: ${t.token(percent)}`,
      sent: (name: string) => `${t.name(name)} has arrived.`,
      thanks: 'Thank you. You can close this page, or send more.',
      failed: (name: string) => `${t.name(name)} did not get through.`,
      again: 'Try again',
      over: 'This link is not good any more',
      overHelp:
        'Its time is over, enough has come, or it was ended. Ask whoever sent it to you for another.',
      tooLarge: (name: string) => `${t.name(name)} is too large for this link.`,
      away: 'The server did not answer.',
      footer: 'What you send goes to them alone. You need no account.',
    },
  };
}

export type RequestMessages = ReturnType<typeof messages>;
