import { defaultColumnNames } from '@sanad/domain/board/default-column-names';
import type { LifeStep } from '@sanad/domain/task/life/life-table';

import type { English } from '../../i18n/message.ts';

/** What the board says. The return type of this function is the contract of every other language. */
export function messages(t: English) {
  return {
    board: 'Board',
    addTask: 'Add task',
    addATask: 'Add a task',
    goOnWith: (title: string) => `Add a task: ${t.quote(title)}`,
    newTaskTitle: 'What is to be done',
    add: 'Add',
    cancel: 'Cancel',
    close: 'Close',
    tryAgain: 'Try again',
    undo: 'Undo',
    columnsOfBoard: 'Columns',
    filter: 'Filter',
    chosen: 'Chosen',
    views: { label: 'View', columns: 'Columns', list: 'List', calendar: 'Calendar' },
    column: {
      add: 'Add a column',
      name: 'Name of the column',
      kind: 'Stage of the column',
      kinds: {
        plain: 'No stage',
        ...defaultColumnNames.en,
      },
      menu: (name: string) => `Menu of ${t.name(name)}`,
      rename: 'Rename',
      moveBack: 'Move toward the start',
      moveOn: 'Move toward the end',
      grip: (name: string) => `Move the column ${t.name(name)}`,
      dragHint:
        'Press Space to lift this column. The left and right arrows move it, Space puts it down, Escape takes it back.',
      shows: 'What it shows',
      showIt: 'Show it',
      showsHelp: 'Moving a task here is then that step.',
      archive: 'Archive column',
      notEmpty: 'Move or archive its tasks first.',
      fold: 'Fold',
      unfold: (name: string) => `Open ${t.name(name)}`,
      count: (count: number) => t.plural(count, { one: '{n} task', other: '{n} tasks' }),
    },
    turn: {
      answers: (name: string) => `${t.name(name)} answers`,
      works: (name: string) => `${t.name(name)} works`,
      approves: (name: string) => `${t.name(name)} approves`,
      sideAnswers: { client: 'The client answers', assistant: 'The assistants answer' },
      sideWorks: { client: 'The client works', assistant: 'The assistants work' },
      sideApproves: { client: 'The client approves', assistant: 'The assistants approve' },
    },
    task: {
      open: (title: string) => `Open ${t.name(title)}`,
      dragHint:
        'Press Space to lift this task. The arrow keys move it, Space puts it down, Escape takes it back.',
    },
    move: {
      lifted: (title: string, column: string, place: number, count: number) =>
        `Lifted ${t.name(title)}. ${t.name(column)}, place ${t.number(place)} of ${t.number(count)}.`,
      over: (column: string, place: number, count: number) =>
        `${t.name(column)}, place ${t.number(place)} of ${t.number(count)}.`,
      dropped: (title: string, column: string, place: number, count: number) =>
        `Put ${t.name(title)} into ${t.name(column)}, place ${t.number(place)} of ${t.number(count)}.`,
      takenBack: (title: string) => `${t.name(title)} went back to its place.`,
      held: (name: string) => `${t.name(name)} has it`,
      columnLifted: (name: string, place: number, count: number) =>
        `Lifted the column ${t.name(name)}, place ${t.number(place)} of ${t.number(count)}.`,
      columnOver: (place: number, count: number) =>
        `Place ${t.number(place)} of ${t.number(count)}.`,
      columnDropped: (name: string, place: number, count: number) =>
        `Put the column ${t.name(name)} at place ${t.number(place)} of ${t.number(count)}.`,
      columnTakenBack: (name: string) => `The column ${t.name(name)} went back to its place.`,
    },
    /** Of a move across the border of a state. */
    crossing: {
      notYours: (name: string) => `It went back: that step is ${t.name(name)}’s.`,
      did: {
        start: (title: string) => `Started ${t.quote(title)}`,
        deliver: (title: string) => `Delivered ${t.quote(title)}`,
        accept: (title: string) => `Accepted ${t.quote(title)}`,
        reopen: (title: string) => `Reopened ${t.quote(title)}`,
        takeBackDelivery: (title: string) => `Took back the delivery of ${t.quote(title)}`,
        takeBackQuestion: (title: string) => `Took back the question on ${t.quote(title)}`,
      } as Partial<Record<LifeStep, (title: string) => string>>,
    },
    toast: {
      moved: (title: string, column: string) => `Moved ${t.quote(title)} to ${t.name(column)}`,
      movedWithin: (title: string) => `Moved ${t.quote(title)}`,
      restored: (title: string) => `Restored ${t.quote(title)}`,
      columnMoved: (name: string) => `Moved the column ${t.quote(name)}`,
      columnArchived: (name: string) => `Archived the column ${t.quote(name)}`,
      undone: 'Undone',
      redone: 'Redone',
    },
    presence: {
      writing: (name: string) => `${t.name(name)} is writing`,
      movedTasks: (name: string, count: number) =>
        t.plural(count, {
          one: `${t.name(name)} moved {n} task.`,
          other: `${t.name(name)} moved {n} tasks.`,
        }),
    },
    archive: {
      title: 'Archive',
      open: 'Archive',
      empty: 'Nothing is archived.',
      failed: 'The archive couldn’t be loaded. Your work is safe.',
      tasks: 'Tasks',
      columns: 'Columns',
      more: 'Show more',
      restore: 'Restore',
      when: (when: string) => `Archived ${when}`,
      noColumn: 'Add a column first: a restored task needs one.',
    },
    templates: 'Templates and events',
    saveTemplate: 'Save as a template…',
    transfer: 'Import and export',
    state: {
      loading: 'The board is loading',
    },
    more: 'More',
  };
}

export type BoardMessages = ReturnType<typeof messages>;
