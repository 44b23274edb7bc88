import type { English } from '../../i18n/message.ts';

/** What the talk on a task says. The return type of this function is the contract of every other language. */
export function messages(t: English) {
  return {
    title: 'Talk',
    empty: 'Nothing said yet',
    emptyHelp: 'Write a message below. Everybody in this workspace can read it.',
    failed: 'The messages could not be read.',
    failedHelp: 'What is written here is kept and goes out.',
    tryAgain: 'Try again',
    offline: 'You are offline. Earlier messages come when you are back.',
    earlier: 'Earlier messages',
    loadingEarlier: 'Reading earlier messages…',
    newSince: 'New since you were here',
    toNewest: 'To the newest message',
    unread: (count: number) =>
      t.plural(count, { one: '{n} new message', other: '{n} new messages' }),
    you: 'You',
    somebody: 'Somebody',
    days: { today: 'Today', tomorrow: 'Tomorrow', yesterday: 'Yesterday' },
    moment: (day: string, time: string) => `${day}, ${time}`,
    edited: 'edited',
    waiting: 'waits for a connection',
    pending: 'Kept on this device, not sent yet',
    removedByAuthor: (name: string) => `${t.name(name)} deleted a message`,
    removedByYou: 'You deleted a message',
    removedByOther: (name: string, author: string) =>
      `${t.name(name)} removed a message of ${t.name(author)}`,
    asked: (name: string) => `asked ${t.name(name)}`,
    askedYou: 'asked you',
    answerTo: (words: string) => `Answer to ${t.quote(words)}`,
    answerToRemoved: 'Answer to a question',
    menu: (name: string, moment: string) =>
      `Message of ${t.name(name)}, ${moment}: what can be done`,
    edit: 'Edit',
    editLabel: 'Change the message',
    delete: 'Delete',
    remove: 'Remove',
    copy: 'Copy the words',
    copied: 'Copied',
    answer: 'Answer',
    withdraw: 'Withdraw',
    save: 'Save',
    cancel: 'Cancel',
    deleteTitle: 'Delete this message?',
    removeTitle: 'Remove this message?',
    deleteHelp: 'A line stays here that says so. The words are gone for everybody.',
    keep: 'Keep it',
    react: 'React',
    reaction: (emoji: string, names: string) => `${emoji} ${names}`,
    names: (names: readonly string[]) => names.map((name) => t.name(name)).join(', '),
    reactionCount: (count: number) => t.number(count),
    said: (name: string, words: string) => `${t.name(name)}: ${t.name(words)}`,
    task: (number: number, title: string) => `${t.token(`N-${number}`)} ${t.name(title)}`,
    question: {
      title: 'Open questions',
      toYou: (name: string) => `${t.name(name)} asks you`,
      toOther: (name: string, to: string) => `${t.name(name)} asks ${t.name(to)}`,
      fromYou: (to: string) => `You ask ${t.name(to)}`,
      waits: (name: string) => `A question waits for ${t.name(name)}`,
      waitsForYou: 'A question waits for you',
      show: 'Show the question',
    },
    held: {
      title: 'Not gone out yet',
      onlyYou: 'only you see it',
      goesIn: (seconds: number) =>
        t.plural(seconds, { one: 'Goes out in {n} s', other: 'Goes out in {n} s' }),
      goes: 'Goes out now',
      waits: 'Waits for a connection',
      undo: 'Undo',
      sendNow: 'Send now',
      said: 'Your message is held for a moment. You can take it back until it goes out.',
      signedOut: 'You were signed out before it went out.',
      returned: (why: string) => `This was not sent. ${why}`,
      setting: {
        title: 'Taking a message back',
        help: 'What you send is held so long before anybody has it; 5 seconds where somebody else has the task open.',
        none: 'Goes out at once',
        seconds: (seconds: number) =>
          t.plural(seconds, { one: '{n} second', other: '{n} seconds' }),
      },
    },
    composer: {
      label: 'Write a message',
      placeholder: (name: string) => `Write to ${t.name(name)}`,
      placeholderAll: 'Write to everybody here',
      send: 'Send',
      ask: 'Ask a question',
      to: 'Question to',
      askNobody: 'Not a question',
      answering: 'Your answer to',
      stopAnswering: 'Not an answer',
      tooLong: (count: number) =>
        t.plural(count, {
          one: '{n} character too many. Shorten it, or send it in two messages.',
          other: '{n} characters too many. Shorten it, or send it in two messages.',
        }),
      left: (count: number) =>
        t.plural(count, { one: '{n} character left', other: '{n} characters left' }),
      tooMany: (limit: number) =>
        `At most ${t.plural(limit, { one: '{n} person', other: '{n} people' })} can be named in one message.`,
      offline: 'Goes out when you are back.',
      keys: 'Enter sends, Shift Enter is a new line.',
      people: 'People',
      tasks: 'Tasks',
      writing: (names: string) => `${names} is writing…`,
      writingMany: (names: string) => `${names} are writing…`,
    },
  };
}

export type CommentsMessages = ReturnType<typeof messages>;
