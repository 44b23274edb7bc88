import type { Foundation } from '@sanad/domain/onboarding/readiness';
import type { StepKind, StepOwner } from '@sanad/domain/onboarding/step-kind';

import type { English } from '../../i18n/message.ts';

export function messages(t: English) {
  const owners: Readonly<Record<StepOwner, string>> = {
    client: 'The client',
    assistant: 'The assistant',
    both: 'Both',
  };
  const kinds: Readonly<Record<StepKind, string>> = {
    plain: 'Something else',
    questionnaire: 'Questions',
    page: 'Page',
    procedure: 'Procedure',
    agreement: 'Agreement',
    access: 'Access',
    call: 'Call',
    tasks: 'Tasks',
    review: 'Review',
    learning: 'Something to learn',
  };
  const missing: Readonly<Record<Foundation, string>> = {
    expectations: 'expectations',
    procedure: 'one procedure',
    access: 'access',
  };
  const days = (count: number) => t.plural(count, { one: '{n} day', other: '{n} days' });
  return {
    title: 'Onboarding plan',
    with: (name: string) => `With ${t.name(name)}`,
    people: 'Whose plan',
    days: { today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday' },
    gone: 'There is no such plan',
    goneHelp: 'A plan is open to its assistant, and to the owners and approvers of the workspace.',
    nobody: 'No assistant is here yet',
    nobodyHelp: 'The plan begins as soon as one has come in.',
    invite: 'Invite an assistant',
    failed: 'The plan could not be read.',
    offline: 'The plan needs a connection',
    offlineHelp: 'This device has not opened it yet.',
    tryAgain: 'Try again',
    left: (name: string) =>
      `${t.name(name)} is no assistant here any more. The plan stays as it is.`,
    help: 'About the plan',
    choose: {
      title: 'How do you begin together?',
      help: 'Choose a plan. Both of you can change every step later, each in your own language.',
      ready: 'Ready plans',
      own: 'Your own plans',
      steps: (count: number) => t.plural(count, { one: '{n} step', other: '{n} steps' }),
      dayZero: 'Day 0: the day of the first call',
      begin: 'Begin with this plan',
      preview: 'What is in it',
      remove: (name: string) => `Delete the plan ${t.quote(name)}`,
      removed: (name: string) => `Deleted ${t.quote(name)}.`,
      undo: 'Undo',
    },
    lead: {
      before: (count: number) => `${days(count)} until day 0`,
      zero: 'Today is day 0',
      after: (count: number) => `Day ${t.number(count)}`,
      done: 'The plan is done.',
      ready: 'Ready for first tasks.',
      missing: (parts: readonly Foundation[]) =>
        `Before much work: ${parts.map((part) => missing[part]).join(', ')}.`,
      whole: (done: number, total: number) => `${t.number(done)} of ${t.number(total)} steps`,
    },
    progress: (name: string) => `Steps of ${t.name(name)}`,
    of: (done: number, total: number) => t.token(`${t.number(done)}/${t.number(total)}`),
    next: (title: string) => `Your next step: ${t.quote(title)}`,
    nothingNext: 'Nothing waits for you.',
    dayZero: (day: string) => `Day 0: ${day}`,
    changeDayZero: 'Change day 0',
    dayZeroHelp: 'All steps that are not done move with it, for both of you.',
    save: 'Save',
    cancel: 'Cancel',
    otherPlan: 'Choose another plan',
    keep: 'Keep for the next client',
    waiting: {
      title: 'Waiting so far',
      client: (name: string, time: string) => `For ${t.name(name)}: ${time}`,
      both: (time: string) => `For both: ${time}`,
      nobody: (time: string) => `On time: ${time}`,
      time: (count: number) => (count < 1 ? 'less than a day' : days(Math.floor(count))),
      none: 'Nothing is late.',
    },
    step: {
      due: (day: string) => `Due ${day}`,
      dueIn: (day: string, city: string, time: string) =>
        `Due ${day} in ${city}, until ${time} here`,
      late: (day: string) => `Was due ${day}`,
      waitsFor: (titles: readonly string[]) =>
        `After ${titles.map((title) => t.quote(title)).join(', ')}`,
      holdsUp: (count: number) =>
        t.plural(count, { one: '{n} step waits for it', other: '{n} steps wait for it' }),
      done: (name: string, day: string) => `${t.name(name)}, ${day}`,
      both: 'Done by both',
      skipped: (reason: string) => `Skipped: ${t.quote(reason)}`,
      half: (name: string) => `${t.name(name)} has done it`,
      notHalf: (name: string) => `Not yet by ${t.name(name)}`,
      tick: (title: string) => `Done: ${title}`,
      isDone: 'Done',
      isOpen: 'Not done',
      isSkipped: 'Skipped',
      paid: 'Paid time',
      unpaid: 'Not paid',
      paidOpen: 'Paid or not: to be agreed',
      open: 'Open',
      more: (title: string) => `Menu of ${t.quote(title)}`,
      edit: 'Change',
      earlier: 'Move up',
      later: 'Move down',
      skip: 'Skip…',
      unskip: 'Do it after all',
      remove: 'Take out',
      removed: (title: string) => `Took out ${t.quote(title)}.`,
      undo: 'Undo',
      notes: (count: number) => t.plural(count, { one: '{n} note', other: '{n} notes' }),
      note: 'Note',
      addNote: 'Add note',
      removeNote: 'Delete the note',
      wrote: (name: string, day: string) => `${t.name(name)}, ${day}`,
    },
    skip: {
      title: (title: string) => `Skip ${t.quote(title)}?`,
      help: 'Both of you see that it was skipped, by whom and why.',
      reason: 'Why',
      skip: 'Skip the step',
      needed: 'Say why.',
    },
    form: {
      add: 'Add step',
      name: 'What is to be done',
      readyHelp: (title: string) => `Leave it empty for: ${title}`,
      nameNeeded: 'Say what is to be done.',
      owner: 'Whose step',
      owners,
      kind: 'What it is',
      kinds,
      offset: 'Days from day 0',
      offsetHelp: (day: string) => `Due ${day}. Before day 0: a number below zero.`,
      offsetWrong: 'A whole number of days.',
      link: 'Document',
      noLink: 'None',
      after: 'Comes after',
      billable: 'Is its time paid?',
      billables: { open: 'To be agreed', yes: 'Yes', no: 'No' },
    },
    keepForm: {
      title: 'Keep this plan for the next client',
      help: 'It keeps whose step it is, when, and what comes first. Of words only the ready ones and those you wrote yourself, and none in which a name of this client stands. No note, link or date comes along.',
      name: 'Name of the plan',
      words: 'Words of yours that come along',
      noWords: 'No words of yours come along.',
      leftOut: (count: number) =>
        t.plural(count, {
          one: '{n} step is left out: its words are of this client.',
          other: '{n} steps are left out: their words are of this client.',
        }),
      keep: 'Keep the plan',
      kept: (name: string) =>
        `Kept ${t.quote(name)}. It is among the plans when you begin with the next client.`,
      drop: (title: string) => `Leave out ${t.quote(title)}`,
    },
    home: { none: 'There is no plan yet.', begin: 'Begin with a plan' },
    intake: {
      answered: (count: number, total: number) =>
        `${t.number(count)} of ${t.number(total)} answered`,
      none: 'Not answered yet',
      yours: 'What you write is kept when you leave the field, and read by the other side.',
    },
    ramp: {
      title: (name: string, count: number) =>
        `${t.name(name)} has ${t.plural(count, { one: '{n} task', other: '{n} tasks' })} from you already`,
      text: (parts: readonly Foundation[]) =>
        parts.length === 0
          ? 'Nobody works at full speed on the first day. There is no plan yet: begin with one.'
          : `Nobody works at full speed on the first day. Not in place yet: ${parts.map((part) => missing[part]).join(', ')}.`,
      toPlan: 'To the plan',
      dismiss: 'I know',
    },
  };
}

export type OnboardingMessages = ReturnType<typeof messages>;
