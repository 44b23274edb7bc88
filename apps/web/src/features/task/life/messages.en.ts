import type { English } from '../../../i18n/message.ts';

/** What is said of a task's date and of its next step. The return type of this function is the contract of every other language. */
export function messages(t: English) {
  return {
    label: 'Date and next step',
    days: { today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday' },
    /** A day and a time of day, in a sentence. */
    when: (day: string, time: string) => `${day}, ${time}`,
    inCity: (time: string, city: string) => `${time} in ${t.name(city)}`,
    halves: {
      you: 'You',
      youAnswer: 'Your answer',
      answers: (name: string) => `${t.name(name)} answers`,
      youAskFor: 'You ask for',
      asksFor: (name: string) => `${t.name(name)} asks for`,
      youPropose: 'You propose',
      proposes: (name: string) => `${t.name(name)} proposes`,
      agreed: 'Agreed date',
      noDate: 'No date',
    },
    agreed: (when: string) => `Agreed ${when}`,
    said: (name: string, word: string) => `${t.name(name)}: ${t.quote(word)}`,
    yourWord: (word: string) => t.quote(word),
    stands: {
      untilYou: (day: string) => `${upper(day)} stands until you answer.`,
      until: (day: string, name: string) => `${upper(day)} stands until ${t.name(name)} answers.`,
      none: 'No date stands until this is answered.',
    },
    late: 'Late',
    setDate: 'Set a date',
    changeDate: 'Change',
    removeDate: 'Remove the date',
    steps: {
      accept: {
        day: (day: string) => `Accept ${day}`,
        none: 'Agree without a date',
      },
      propose: 'Propose a date',
      proposeAnother: 'Propose another',
      changeProposal: 'Change the proposal',
      takeBackProposal: 'Take the proposal back',
      decline: 'Decline…',
      withdraw: 'Withdraw the request…',
      start: 'Start',
      ask: 'Ask a question',
      answer: 'Reply now',
      deliver: 'Deliver…',
      acceptDelivery: 'Accept the delivery',
      requestChanges: 'Ask for changes…',
      takeBackDelivery: 'Take the delivery back',
      cancel: 'Cancel the task…',
      reopen: 'Ask for it again',
      more: 'More steps',
    },
    fields: {
      decline: { label: 'Why not?', action: 'Decline' },
      withdraw: { label: 'Why? (optional)', action: 'Withdraw the request' },
      deliver: { label: 'A word with it (optional)', action: 'Deliver' },
      requestChanges: { label: 'What is missing?', action: 'Ask for changes' },
      cancel: { label: 'Why?', action: 'Cancel the task' },
    },
    needed: 'A few words are needed: the other side is to know why.',
    keep: 'Not now',
    proposal: {
      word: 'A word with it (optional)',
      example: 'The bank statement comes Thursday morning',
      send: (day: string | null, isNoDate: boolean) =>
        day === null ? (isNoDate ? 'Propose no date' : 'Propose') : `Propose ${day}`,
    },
    turn: {
      date: (name: string) => `${t.name(name)} answers`,
      start: (name: string) => `${t.name(name)} starts`,
      work: (name: string) => `${t.name(name)} works on it`,
      review: (name: string) => `${t.name(name)} looks at the delivery`,
      answer: (name: string) => `${t.name(name)} answers the question`,
    },
    waiting: {
      on: (name: string, time: string) => `Waiting on ${t.name(name)} for ${time}, clock stopped`,
      onYou: (time: string) => `Waiting on you for ${time}, clock stopped`,
      justNow: 'less than a minute',
      moved: (time: string, when: string) => `It waited ${time}, so it is due ${when}.`,
      proposeMoved: (when: string) => `Propose ${when}`,
    },
    remind: (name: string) => `Remind ${t.name(name)}`,
    reminded: (when: string) => `Reminded ${when}`,
    delivered: (name: string, when: string) => `Delivered by ${t.name(name)}, ${when}`,
    deliveredByYou: (when: string) => `You delivered ${when}`,
    returned: (count: number) =>
      count === 2
        ? 'Returned twice'
        : t.plural(count, { one: 'Returned once', other: 'Returned {n} times' }),
    closed: {
      declined: (name: string, when: string) => `Declined by ${t.name(name)}, ${when}`,
      withdrawn: (name: string, when: string) => `Withdrawn by ${t.name(name)}, ${when}`,
      cancelled: (name: string, when: string) => `Cancelled by ${t.name(name)}, ${when}`,
      done: (name: string, when: string) => `Accepted by ${t.name(name)}, ${when}`,
      silent: (days: number, when: string) =>
        `Accepted by the agreement, since nobody answered for ${t.plural(days, { one: '{n} day', other: '{n} days' })}, ${when}`,
      othersReopen: (name: string) => `${t.name(name)} can ask for it again.`,
    },
    pending: {
      yes: 'Your yes is on its way',
      yesLater: 'Your yes goes out when you are online',
      proposal: 'Your proposal is on its way',
      proposalLater: 'Your proposal goes out when you are online',
      step: 'On its way',
      stepLater: 'Goes out when you are online',
    },
    offer: {
      ask: (name: string) => `Ask ${t.name(name)} to take it over`,
      asked: (name: string) => `${t.name(name)} was asked to take it over`,
      takeBack: 'Take the offer back',
      toYou: (name: string) => `${t.name(name)} asks you to take it over`,
      take: 'Take it',
      notNow: 'Not now',
    },
    own: { label: 'State', next: { requested: 'Start', waiting: 'Go on', done: 'Done' } },
    heard: {
      agreed: (date: string) => `Agreed: ${date}`,
      proposed: (date: string) => `You propose ${date}`,
      proposedBy: (name: string, date: string) => `${t.name(name)} proposes ${date}`,
    },
  };
}

function upper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export type LifeMessages = ReturnType<typeof messages>;
