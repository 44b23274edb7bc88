import type { NoticeKind } from '@sanad/domain/notices/notice-kind';

import type { English } from '../../i18n/message.ts';

export function messages(t: English) {
  const of = (kind: string, title: string) => (title === '' ? kind : `${kind}: ${t.name(title)}`);
  const titles: Readonly<Record<NoticeKind, (title: string) => string>> = {
    asked: (title) => of('Question', title),
    mentioned: (title) => of('You were mentioned', title),
    answered: (title) => of('Answer', title),
    assigned: (title) => of('Assigned to you', title),
    dateChanged: (title) => of('Date changed', title),
    checkInPlanned: () => 'Check-in planned',
    checkInBegun: () => 'Check-in started',
    invited: () => 'Invitation',
  };
  return {
    title: 'Inbox',
    view: 'View',
    tabs: {
      forYou: (count: number) => (count === 0 ? 'For you' : `For you ${t.number(count)}`),
      later: (count: number) => (count === 0 ? 'Later' : `Later ${t.number(count)}`),
      done: 'Done',
    },
    groups: {
      waiting: 'Waiting for you',
      recent: 'Since yesterday',
      older: 'Older',
      later: 'Later',
      done: 'Done',
    },
    count: (count: number, more: boolean) => `${t.number(count)}${more ? '+' : ''}`,
    titles,
    unread: 'Unread',
    workWaits: 'work waits for you',
    moment: (day: string, time: string) => `${day}, ${time}`,
    by: (who: string, when: string) => (who === '' ? when : `${t.name(who)}, ${when}`),
    days: { today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday' },
    times: (count: number) => t.plural(count, { one: '{n} time', other: '{n} times' }),
    timesSince: (count: number, first: string, last: string) =>
      `${t.plural(count, { one: '{n} time', other: '{n} times' })} since you last read it: first ${first}, last ${last}.`,
    back: (when: string) => `back ${when}`,
    read: 'Read',
    markAll: 'Mark all read',
    later: 'Later',
    laterTimes: {
      hour: (time: string) => `In an hour, ${time}`,
      tomorrow: (time: string) => `Tomorrow, ${time}`,
      workday: (when: string) => `Next working day, ${when}`,
    },
    bringBack: 'Bring back now',
    done: 'Done',
    notDone: 'Back to the inbox',
    undo: 'Undo',
    putOff: (when: string) => `Comes back ${when}`,
    isDone: (title: string) => `Done: ${title}`,
    answer: {
      label: 'Your answer',
      now: (who: string) => `${t.name(who)} gets this now`,
      held: (who: string, seconds: number) =>
        t.plural(seconds, {
          one: `${t.name(who)} gets this in {n} second`,
          other: `${t.name(who)} gets this in {n} seconds`,
        }),
      offline: 'You are offline. It goes out when you are back.',
      tooLong: (count: number) =>
        t.plural(count, { one: '{n} character too many', other: '{n} characters too many' }),
      send: 'Send answer',
      open: 'Open task',
      gone: 'The question was taken back.',
      mayNot: 'It can’t be answered from here.',
      settled: 'It was settled meanwhile. What you wrote is a draft at its task.',
      waits: 'Your answer is on its way.',
      takeBack: 'Undo send',
      sendNow: 'Send now',
    },
    empty: {
      forYou: 'Nothing waits for you.',
      later: 'Nothing is set for later.',
      done: 'Nothing is done yet.',
      doneHelp: 'What you finish stays here.',
    },
    earlier: 'Earlier',
    loadingEarlier: 'Loading…',
    earlierFailed: 'Earlier entries couldn’t be loaded.',
    failed: 'The inbox couldn’t be loaded.',
    failedHelp: 'Your work is safe. The server did not answer.',
    tryAgain: 'Try again',
    offline: 'The inbox is on the server.',
    offlineHelp: 'It comes back with the connection.',
    offlineNotice:
      'Offline. The inbox is on the server and comes back with the connection; what is here can be read.',
    aside: 'Overview and keys',
    byClient: 'By client',
    byWorkspace: 'By workspace',
    onlyYou: 'Only you see them together.',
    keys: 'Keys',
    keyWords: {
      walk: 'next, previous',
      open: 'open',
      later: 'later',
      done: 'done',
      unread: 'unread',
    },
  };
}

export type NoticesMessages = ReturnType<typeof messages>;
