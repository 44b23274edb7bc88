import type { English } from '../../../i18n/message.ts';

export const messages = (t: English) => ({
  title: 'New task',
  label: 'Task',
  first: 'First task',
  addFirst: 'Add it',
  placeholder: 'Call the bank tomorrow 5 pm @name #label',
  brief: 'Brief',
  where: 'Goes to',
  workspace: 'Workspace',
  column: 'Column',
  understood: 'Understood',
  /** Takes it back out of what was understood. */
  asWords: (words: string) => `Not so: ${t.quote(words)} are only words`,
  newLabel: (name: string) => `New label ${t.quote(name)}`,
  giveTo: (name: string) => `Give to ${t.name(name)}`,
  several: (count: number) =>
    t.plural(count, { one: '{n} line, {n} task', other: '{n} lines, {n} tasks' }),
  add: (count: number) => t.plural(count, { one: 'Add the task', other: 'Add {n} tasks' }),
  close: 'Close',
  tooMany: (most: number) => `At most ${t.number(most)} tasks can be made at once.`,
  tooLong: (most: number) => `A title has at most ${t.number(most)} characters.`,
  missing: 'This workspace is not on this device yet. With a connection it is here in a moment.',
  noColumn: 'This workspace has no column yet.',
  nowhere: 'There is no workspace here in which you may make tasks.',
  added: (count: number, column: string, workspace: string) =>
    t.plural(count, {
      one: `Added to ${t.name(column)} in ${t.name(workspace)}.`,
      other: `{n} tasks added to ${t.name(column)} in ${t.name(workspace)}.`,
    }),
  undo: 'Undo',
  undone: 'Taken back.',
  open: 'Open the task',
  shared: {
    title: 'Shared with Sanad',
    help: 'Nothing is kept before you add it.',
    nothing: 'What was shared did not arrive. It can be shared once more, or written here.',
  },
});

export type QuickAddMessages = ReturnType<typeof messages>;
