import type { English } from '../../i18n/message.ts';

/** What the field of a date says. */
export function messages(t: English) {
  return {
    when: 'When',
    example: 'tomorrow 5 pm, fri, 2 dec',
    exampleDay: 'sat 12 june, in 3 weeks',
    days: 'Choose in the calendar',
    yourTime: (city: string) => `Your time, ${t.name(city)}`,
    inCity: (time: string, city: string) => `${time} in ${t.name(city)}`,
    quick: { today: 'Today', tomorrow: 'Tomorrow', 'next week': 'Next week', none: 'No date' },
    set: 'Set the date',
    remove: 'Remove the date',
    cancel: 'Cancel',
    or: (moment: string) => `Or ${moment}`,
    noDate: 'There will be no date.',
    nothingYet: 'Say when first.',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    off: (name: string) => `day off for ${t.name(name)}`,
    dayOff: (day: string, off: string) => `${day}, ${off}`,
    /** Where a date came from that was not said whole. */
    from: {
      usual: 'No time was said: the end of the working day.',
      last: 'No time was said and the working day is over: the end of the day.',
    },
    past: 'This is past already.',
    skipped: (asked: string, shown: string) =>
      `${t.token(asked)} does not exist that night, the clocks go forward: ${t.token(shown)}.`,
    twice: {
      first: (time: string) =>
        `${t.token(time)} comes twice that night, the clocks go back. This is the first.`,
      second: (time: string) =>
        `${t.token(time)} comes twice that night, the clocks go back. This is the second.`,
    },
    twiceThere: {
      first: (time: string, city: string) =>
        `In ${t.name(city)} ${t.token(time)} comes twice that night. This is the first.`,
      second: (time: string, city: string) =>
        `In ${t.name(city)} ${t.token(time)} comes twice that night. This is the second.`,
    },
    takeOtherPass: { first: 'Take the second', second: 'Take the first' },
    trouble: {
      unread: (piece: string) => `${t.quote(piece)} isn’t understood here. Try “fri 5 pm”.`,
      'no-such-day': 'There is no such day.',
      'no-such-time': 'There is no such time. Try 5:00 pm.',
      'other-weekday': (day: string) => `That day is ${day}.`,
    },
  };
}

export type DateMessages = ReturnType<typeof messages>;
