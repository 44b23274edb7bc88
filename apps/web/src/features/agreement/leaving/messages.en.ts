import type { DeedKind, LeavingItem } from '@sanad/domain/agreement/leaving/deed';

import type { English } from '../../../i18n/message.ts';

export function messages(t: English) {
  const days = (n: number) => t.plural(n, { one: '{n} day', other: '{n} days' });
  const items: Readonly<Record<LeavingItem, string>> = {
    tasks: 'Open tasks are finished, handed over or cancelled',
    procedures: 'Procedures have another owner',
    files: 'Files are returned, and local copies deleted',
    grants: 'Access that was granted elsewhere is taken back',
    rotate: 'Passwords that were seen are changed: e-mail and domain first',
    accounts: 'Sub-accounts are removed',
    sheet: 'The final time sheet is approved',
    invoice: 'The final invoice is issued and paid',
    exports: 'Each side has taken its copy along',
    feedback: 'Each side has told the other how it was',
    thanks: 'A note of thanks is sent',
  };
  const deeds: Readonly<
    Record<DeedKind, (who: string, what: { day: string; item: string }) => string>
  > = {
    notice: (who, { day }) => `${t.name(who)} gave notice for ${day}`,
    noticeTakenBack: (who) => `${t.name(who)} took the notice back`,
    stop: (who) => `${t.name(who)} ended all access at once`,
    end: () => 'The last day was over, and access ended',
    tick: (who, { item }) => `${t.name(who)} ticked “${item}”`,
    untick: (who, { item }) => `${t.name(who)} took the tick off “${item}”`,
  };
  return {
    title: 'The end of the work',
    titleWith: (name: string) => `The end of the work with ${t.name(name)}`,
    back: 'The agreement',
    open: 'Notice and end',
    days: { today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday' },
    moment: (day: string, time: string) => `${day}, ${time}`,
    standing: {
      on: 'The work goes on.',
      onHelp: (n: number, isAgreed: boolean) =>
        isAgreed
          ? `Either side may end it with ${days(n)} of notice, as agreed.`
          : `Nothing is agreed; the usual ${days(n)} of notice count.`,
      notice: (n: number) => (n === 0 ? 'Today is the last day.' : `The work ends in ${days(n)}.`),
      noticeHelp: (who: string, day: string, when: string) =>
        `${t.name(who)} gave notice. Last day: ${day}. Access ends by itself ${when}; what was agreed stays readable for both.`,
      ended: 'The work has ended.',
      endedByDay: (when: string) => `The last day was over ${when}.`,
      stopped: (who: string, when: string) => `${t.name(who)} ended all access ${when}.`,
      gone: (name: string) => `${t.name(name)} is no longer an assistant here.`,
    },
    give: {
      title: 'Give notice',
      day: 'Last day',
      help: (day: string) => `Not before ${day}. Both of you see the days count down.`,
      tooEarly: (day: string) => `The notice that was agreed ends on ${day} at the earliest.`,
      act: 'Give notice',
      askTitle: (day: string) => `Give notice for ${day}?`,
      askText: 'The other side is told now. You can take it back until the last day is over.',
      keep: 'Not now',
      done: 'Notice is given. The other side is told.',
    },
    takeBack: 'Take the notice back',
    takenBack: 'The notice is taken back. The work goes on.',
    list: {
      title: 'Before you part',
      done: (n: number, of: number) => `${t.number(n)} of ${t.number(of)}`,
      sides: { client: 'The client', assistant: 'The assistant', both: 'Both' },
      by: (who: string, when: string) => `${t.name(who)}, ${when}`,
      items,
    },
    copies: {
      title: 'Copies',
      record: 'The agreement, with every line of its record',
      workspace: 'All of the workspace',
      own: 'Your agreements stay under “Own agreements”, after the end too.',
    },
    stop: {
      title: 'Emergency stop',
      help: (name: string) =>
        `Ends all access of ${t.name(name)} within two seconds: pages, documents, calls, files and links, calendars, programs, and what was still on its way. For when something is wrong. The list above stays to be gone through.`,
      act: (name: string) => `End all access of ${t.name(name)}`,
      askTitle: (name: string) => `End all access of ${t.name(name)} now?`,
      askText: (name: string) =>
        `${t.name(name)} is out everywhere at once, and hears only that their access has ended. What they wrote stays. To come back they need a new invitation.`,
      askAct: 'End all access now',
      keep: 'Not now',
      done: (name: string) => `All access of ${t.name(name)} has ended.`,
    },
    record: { title: 'Record', empty: 'Nothing has been done about the end.', deeds },
    reader: 'You approve for the client, and read this.',
    gone: 'This is not here, or it is not shared with you.',
    failed: 'This couldn’t be loaded.',
    failedHelp: 'Nothing has changed. The server did not answer.',
    tryAgain: 'Try again',
    offline: 'Offline. What is here can be read; every step needs the connection.',
  };
}

export type LeavingMessages = ReturnType<typeof messages>;
