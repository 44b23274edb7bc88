import { defaultColumnNames } from '@sanad/domain/board/default-column-names';
import type { TrelloLeftKind } from '@sanad/domain/task/trello/trello-left';

import type { English } from '../../i18n/message.ts';

/** What the board says. The return type of this function is the contract of every other language. */
export function messages(t: English) {
  return {
    board: 'Board',
    addTask: 'Add task',
    addATask: 'Add a task',
    newTaskTitle: 'What is to be done',
    add: 'Add',
    cancel: 'Cancel',
    close: 'Close',
    tryAgain: 'Try again',
    undo: 'Undo',
    columnsOfBoard: 'Columns',
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
    importer: {
      open: 'Import from Trello',
      title: 'Import a Trello board',
      help: 'In Trello: menu, Print, export and share, Export as JSON. Then choose that file here.',
      choose: 'Choose the file',
      running: 'Importing. You can keep working.',
      notJson: 'This file isn’t a Trello export. Choose the JSON file that Trello made.',
      tooLarge: (megabytes: number) => `The file is larger than ${t.number(megabytes)} MB.`,
      failed: 'The import did not go through. Nothing was half-written.',
      done: (name: string) => `Imported ${t.quote(name)}`,
      columns: (count: number) => t.plural(count, { one: '{n} column', other: '{n} columns' }),
      tasks: (count: number) => t.plural(count, { one: '{n} task', other: '{n} tasks' }),
      labels: (count: number) => t.plural(count, { one: '{n} label', other: '{n} labels' }),
      items: (count: number) =>
        t.plural(count, { one: '{n} checklist step', other: '{n} checklist steps' }),
      known: (count: number) =>
        t.plural(count, {
          one: '{n} was here already and was left as it is',
          other: '{n} were here already and were left as they are',
        }),
      archived: (count: number) =>
        t.plural(count, { one: '{n} went to the archive', other: '{n} went to the archive' }),
      left: 'Not imported',
      everything: 'Everything was imported.',
      kinds: {
        comment: 'Comments',
        history: 'History entries',
        cover: 'Covers',
        custom_field: 'Custom fields',
        vote: 'Votes',
        sticker: 'Stickers',
        power_up: 'Power-up data',
        attachment: 'Attachments without a web link',
        start_date: 'Start dates',
        due_unreadable: 'Due dates that cannot be read',
        location: 'Places',
        board_description: 'Description of the board',
        card_without_list: 'Cards whose list is missing',
        checklist_without_card: 'Checklists whose card is missing',
        empty_checklist: 'Empty checklists',
        item_due: 'Dates of checklist items',
        item_person: 'People of checklist items',
        person_unknown: 'People the file does not name',
        label_unknown: 'Labels the file does not name',
        text_cut: 'Texts that were too long and were cut',
        odd_part: 'Parts of the file that could not be read',
        over_limit: 'Beyond the limit of one task',
      } satisfies Record<TrelloLeftKind, string>,
      another: 'Import another',
    },
    empty: {
      title: 'A table for two',
      alone: 'Start with one small, clear task: what, why, by when.',
      withOther: (name: string) => `${t.name(name)} sees it the moment you add it.`,
      write: 'Write one small, clear task',
      writeHelp: 'What, why, and by when',
      writeIt: 'Add a task',
      invite: 'Invite the other side',
      inviteHelp: 'They see who asks, and for what',
      inviteIt: 'Invite',
      bring: 'Bring a board from Trello',
      bringHelp: 'Columns, tasks, labels and checklists',
      bringIt: 'Import',
      columns: 'Start with the usual columns',
      columnsHelp: 'Requested, in progress, waiting, in review, done',
      columnsIt: 'Add them',
    },
    state: {
      loading: 'The board is loading',
    },
    more: 'More',
  };
}

export type BoardMessages = ReturnType<typeof messages>;
