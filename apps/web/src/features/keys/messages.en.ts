import type { English } from '../../i18n/message.ts';
import type { keyBook } from './key-book.ts';

/** A line for every key of the book. */
export type KeyLines = {
  readonly [P in keyof typeof keyBook]: Readonly<Record<keyof (typeof keyBook)[P], string>>;
};

export const messages = (t: English) => ({
  title: 'Keys',
  close: 'Close',
  or: 'or',
  singles: 'Single keys',
  singlesHelp:
    'Letters and signs pressed alone do something outside of fields. Off, keys with Ctrl or Alt still do. The same on all your devices.',
  /** Other words that people look for an action by. */
  also: { go: 'go to open' },
  /** `sample`: how they look. */
  numerals: (sample: string) => `Numerals: ${t.token(sample)}`,
  places: {
    anywhere: 'Anywhere',
    task: 'On tasks',
    board: 'On the board',
    inbox: 'In the inbox',
    writing: 'While writing',
    document: 'In documents',
  },
  /** What a place means, where its name does not say it all. */
  helps: {
    task: 'On the board, in its list and calendar, on Home and on Today: for the row with the focus or under the pointer, for the open task, or for all that are chosen.',
  } as Readonly<Record<string, string>>,
  lines: {
    anywhere: {
      palette: 'Find and do',
      find: 'Find',
      newTask: 'New task',
      newIdea: 'New idea',
      allKeys: 'All keys',
      close: 'Close what is open',
    },
    task: {
      walk: 'From task to task',
      open: 'Open the task',
      assign: 'Who does it',
      label: 'Labels',
      date: 'Date',
      move: 'Move to a column',
    },
    board: {
      lift: 'Lift the task, put it down',
      choose: 'Choose the task, beside others',
      chooseOn: 'Choose on, task by task',
      filter: 'Filter',
      today: 'Today, in the calendar',
      nextChange: 'Next change',
      changeBefore: 'Change before',
      undo: 'Undo',
      redo: 'Do again',
    },
    inbox: {
      next: 'Next',
      before: 'Before',
      later: 'Later',
      done: 'Done',
      unread: 'Unread',
    },
    writing: {
      send: 'Send or keep',
      newLine: 'New line',
      leave: 'Leave, and keep what was written',
      name: 'Name somebody',
    },
    document: {
      bold: 'Bold',
      italic: 'Italic',
      undo: 'Undo',
      redo: 'Do again',
    },
  } satisfies KeyLines as KeyLines,
  /** What a key did to a task where its row may be gone then. */
  answered: {
    assign: (title: string) => `Assigned: ${t.quote(title)}.`,
    label: (title: string) => `Labels changed: ${t.quote(title)}.`,
    date: (title: string) => `Date set: ${t.quote(title)}.`,
    asked: (title: string) => `Date proposed: ${t.quote(title)}.`,
  },
  undo: 'Undo',
  undone: 'Undone',
  /** How keys are called that carry no sign of their own. */
  names: { Space: 'Space' } as Readonly<Record<string, string>>,
  /** The letter at the same place of the other layout, where one reads in its language. */
  letters: {} as Readonly<Record<string, string>>,
});

export type KeysMessages = ReturnType<typeof messages>;
