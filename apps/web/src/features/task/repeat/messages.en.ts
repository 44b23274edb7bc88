import type { English } from '../../../i18n/message.ts';

/** What is said of a task that comes again. The return type of this function is the contract of every other language. */
export function messages(t: English) {
  return {
    label: 'Repeat',
    none: 'Repeat…',
    change: 'Change…',
    skip: 'Skip this one',
    skipped: (day: string) => `Left out. It is due ${day} now.`,
    end: 'End the repeat',
    ended: 'It comes no more. This one stays.',
    undo: 'Undo',
    /** A rule as a sentence: how often, on which days, at what time on whose clock. */
    sentence: (often: string, time: string, city: string) => `${often}, ${time} ${t.name(city)}`,
    every: {
      day: (n: number) =>
        n === 1 ? 'Every day' : n === 2 ? 'Every second day' : `Every ${t.number(n)} days`,
      week: (n: number, days: string, many: boolean) =>
        n === 1
          ? `Every ${days}`
          : n === 2
            ? many
              ? `Every second week on ${days}`
              : `Every second ${days}`
            : `Every ${t.number(n)} weeks on ${days}`,
      month: (n: number, on: string) =>
        `${n === 1 ? 'Every month' : n === 2 ? 'Every second month' : `Every ${t.number(n)} months`} on ${on}`,
      date: (date: number) =>
        date === 31
          ? 'the last day'
          : date > 28
            ? `day ${t.number(date)}, or the last`
            : `day ${t.number(date)}`,
      nth: (nth: number, day: string) =>
        `the ${{ 1: 'first', 2: 'second', 3: 'third', 4: 'fourth' }[nth] ?? 'last'} ${day}`,
    },
    until: (said: string, day: string) => `${said}, until ${day}`,
    times: (said: string, n: number) =>
      `${said}, ${t.plural(n, { one: 'once', other: '{n} times' })}`,
    /** Of the row of days that come. */
    next: 'Next',
    first: 'First',
    moment: (day: string, time: string) => `${day}, ${time}`,
    inCity: (time: string, city: string) => `${time} in ${t.name(city)}`,
    skippedClock: (day: string, time: string) =>
      `On ${day} the clocks are put forward over that time: it is ${time} then.`,
    twiceClock: (day: string) => `On ${day} that time comes twice: the first is meant.`,
    over: 'This was the last one.',
    makesDone: 'The next one comes when this one is done.',
    makesTime: 'The next one comes when the date of this one is here, done or not.',
    takes:
      'It takes along the brief, the steps unticked, the labels, the links and whoever does it. Files and messages stay where they are.',
    /** Of words that are changed in one of them. */
    words: {
      label: 'Changed words',
      parts: { title: 'title', brief: 'brief', steps: 'steps' },
      and: ', ',
      ask: (parts: string) => `Changed here: ${parts}. Shall those that follow say so too?`,
      until: 'Until somebody says, they do.',
      here: 'Only this one',
      follow: 'Those that follow too',
      isHere: 'What was changed here stays here. Those that follow say what this one said before.',
      follows: 'Those that follow say what was changed here.',
    },
    agreed: (when: string) => `The rule is agreed, ${when}: so is every date of it.`,
    asks: (name: string) => `${t.name(name)} asks for`,
    youAsk: 'You ask for',
    waits: (name: string) =>
      `${t.name(name)} has not said yes yet. Until then each date is asked for by itself.`,
    stands: (rule: string) => `Until the answer this stands: ${rule}`,
    agree: 'Agree to the rule',
    agreeBoth: 'Agree to the rule and the date',
    other: 'Propose another…',
    takeBack: 'Take it back',
    form: {
      title: 'When it comes again',
      often: 'How often',
      units: { day: 'Days', week: 'Weeks', month: 'Months' },
      every: 'Every',
      days: 'On',
      on: 'On',
      time: (city: string) => `At, in ${t.name(city)}`,
      ends: 'Ends',
      never: 'Never',
      afterTimes: (n: number) => t.plural(n, { one: 'After {n} time', other: 'After {n} times' }),
      on_: (day: string) => `On ${day}`,
      makes: 'The next one comes',
      done: 'when this one is done',
      atTime: 'at its time',
      save: 'Repeat',
      propose: (name: string) => `Propose to ${t.name(name)}`,
      saveChange: 'Change the rule',
      cancel: 'Not now',
      fromNext: 'The new rule holds from the next one on. This one keeps its date.',
    },
  };
}

export type RepeatMessages = ReturnType<typeof messages>;
