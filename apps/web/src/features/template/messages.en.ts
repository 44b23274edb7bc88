import type { Stay } from '@sanad/domain/template/with-event';

import type { English } from '../../i18n/message.ts';

/** What is said of templates and events. The return type of this function is the contract of every other language. */
export function messages(t: English) {
  const tasks = (count: number) => t.plural(count, { one: '{n} task', other: '{n} tasks' });
  const days = (count: number) => t.plural(count, { one: '{n} day', other: '{n} days' });
  const dates = (count: number) => t.plural(count, { one: '{n} date', other: '{n} dates' });
  const stays: Readonly<Record<Stay, string>> = {
    over: 'Done or ended',
    inReview: 'Delivered: its date is not spoken of any more',
    noDate: 'Made without a date',
    byHand: 'Somebody gave it another date since',
    spokenOf: 'Another date is on the table',
    notYours: 'Its date is for others to speak of',
  };
  return {
    title: 'Templates and events',
    templates: 'Templates',
    events: 'Events',
    empty: 'No templates yet',
    emptyHelp:
      'Save a task, the chosen ones or a whole column as a template: from its menu on the board.',
    toBoard: 'To the board',
    none: 'Nothing in it yet',
    tasks,
    steps: (count: number) => t.plural(count, { one: '{n} step', other: '{n} steps' }),
    more: (name: string) => `Menu of ${t.name(name)}`,
    rename: 'Rename',
    name: 'Name',
    archive: 'Archive',
    archived: 'Archived templates…',
    archivedTitle: 'Archived templates',
    noArchived: 'No template was archived.',
    noEvents: 'No event is ahead. One is planned by using a template.',
    pastEvents: (count: number) =>
      t.plural(count, { one: '{n} past event', other: '{n} past events' }),
    archivedEvents: 'Archived events…',
    archivedEventsTitle: 'Archived events',
    noArchivedEvents: 'No event was archived.',
    failed: 'They could not be read.',
    restore: 'Restore',
    restored: (name: string) => `Restored ${t.quote(name)}.`,
    templateArchived: (name: string) => `Archived the template ${t.quote(name)}.`,
    eventArchived: (name: string) => `Archived ${t.quote(name)}. Its tasks stay as they are.`,
    undo: 'Undo',
    cancel: 'Cancel',
    close: 'Close',
    tryAgain: 'Try again',
    seeMore: 'Show more',
    /** Where a date lies from the event's day: below zero before it. */
    when: (offset: number | null) => {
      if (offset === null) return 'no date';
      if (offset === 0) return 'on the day';
      return offset < 0 ? `${days(-offset)} before` : `${days(offset)} after`;
    },
    /** The first and the last of a template's dates. */
    span: (first: string, last: string) => `first ${first}, last ${last}`,
    at: (when: string, time: string) => `${when}, ${time}`,
    past: 'Already past',
    dayOff: (name: string) => `Day off for ${t.name(name)}`,
    nobody: 'Nobody yet',
    edit: {
      open: 'Tasks and dates…',
      title: (name: string) => `Tasks in ${t.quote(name)}`,
      help: 'Dates are told from the day of the event. What was made already stays as it is.',
      words: {
        change: (title: string) => `Change what ${t.quote(title)} says`,
        title: 'Title',
        noTitle: 'A task needs a title.',
        brief: 'Brief',
        steps: 'Steps',
        stepsOf: (checklist: string) => `Steps: ${t.name(checklist)}`,
        stepsHelp: 'One step on each line.',
        save: 'Save',
      },
      change: (title: string) => `Change when ${t.quote(title)} is due`,
      days: 'Days',
      side: 'From the event',
      sides: { before: 'before', on: 'on the day', after: 'after', none: 'no date' },
      time: 'Time',
      save: 'Set',
      tooMany: (most: number) => `At most ${t.number(most)} days.`,
    },
    save: {
      title: 'Save as a template',
      name: 'Name of the template',
      day: 'Day of the event',
      dayHelp: 'Each date is kept as so many days before or after it.',
      takes: 'It keeps titles, briefs, steps, links, labels and who does it.',
      action: 'Save the template',
      saved: (name: string, count: number) => `Saved ${t.quote(name)} with ${tasks(count)}.`,
      most: (most: number) => `A template holds at most ${tasks(most)}.`,
      gone: 'None of these tasks is open any more.',
    },
    make: {
      use: 'Use…',
      useOf: (name: string) => `Use the template ${t.name(name)}`,
      title: (name: string) => `Plan with ${t.quote(name)}`,
      name: 'Name of the event',
      day: 'Day of the event',
      dayHelp: 'The day suggested leaves each task the time that it had.',
      preview: 'What will be made',
      into: (column: string) => `They go to ${t.quote(column)}.`,
      asks: 'They are requests: whoever does one agrees to its date, or proposes another.',
      past: (count: number) => `${dates(count)} already past.`,
      off: (count: number) => `${dates(count)} on a day off.`,
      action: (count: number) => `Make ${tasks(count)}`,
      made: (count: number, name: string) => `Made ${tasks(count)} for ${t.quote(name)}.`,
      noColumn: 'The board needs a column for requests first.',
    },
    event: {
      fact: 'Event',
      open: (count: number) => t.plural(count, { one: '{n} open task', other: '{n} open tasks' }),
      noOpen: 'No open tasks',
      on: (name: string, when: string) => `${t.name(name)}, ${when}`,
    },
    move: {
      move: 'Move…',
      moveOf: (name: string) => `Move the day of ${t.name(name)}`,
      title: (name: string) => `Move ${t.quote(name)}`,
      day: 'New day',
      moves: (count: number) => `${tasks(count)} will move`,
      stay: (count: number) => `${tasks(count)} will keep the date`,
      none: 'No date moves.',
      from: (before: string, after: string) => `${before} → ${after}`,
      asked: 'Asks the other side: what was agreed stands until their yes',
      again: 'Asks for the new date',
      takenBack: 'What was asked for is taken back',
      stays,
      action: (count: number) =>
        count === 0 ? 'Move the event' : `Move the event and ${tasks(count)}`,
      moved: (name: string, day: string) => `${t.quote(name)} is on ${day} now.`,
      with: (count: number) =>
        t.plural(count, { one: '{n} task moved with it.', other: '{n} tasks moved with it.' }),
      asks: (count: number) =>
        t.plural(count, {
          one: 'For {n} the other side is asked.',
          other: 'For {n} the other side is asked.',
        }),
      refused: (count: number, why: string) => `${t.number(count)}: ${why}`,
    },
  };
}

export type TemplateMessages = ReturnType<typeof messages>;
