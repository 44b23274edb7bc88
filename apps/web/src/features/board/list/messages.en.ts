import type { DateGroup, ListGrouping, ListSorting } from '@sanad/domain/task/list/list-place';

import type { English } from '../../../i18n/message.ts';

export function messages(t: English) {
  const tasks = (count: number) => t.plural(count, { one: '{n} task', other: '{n} tasks' });
  return {
    label: 'Tasks as a list',
    group: 'Group',
    sort: 'Sort',
    groupings: {
      column: 'State',
      person: 'Person',
      label: 'Label',
      date: 'Date',
      waits: 'Whose step',
    } satisfies Record<ListGrouping, string>,
    sortings: {
      order: 'Board order',
      due: 'Date',
      title: 'Title',
      person: 'Person',
      newest: 'Newest first',
    } satisfies Record<ListSorting, string>,
    by: (what: string, how: string) => `${what}: ${how}`,
    cells: {
      title: 'Title',
      state: 'State',
      label: 'Labels',
      person: 'Person',
      date: 'Date',
      open: 'Open',
    },
    dates: {
      past: 'Past',
      today: 'Today',
      tomorrow: 'Tomorrow',
      week: 'Within a week',
      later: 'Later',
      none: 'No date',
      over: 'Done',
    } satisfies Record<DateGroup, string>,
    nobody: 'Nobody',
    unlabelled: 'No label',
    waits: { client: 'The client’s step', assistant: 'The assistants’ step', none: 'Nobody waits' },
    gone: 'No longer here',
    count: tasks,
    addTo: (name: string) => `Add a task: ${t.name(name)}`,
    add: 'Add a task',
    newTitle: 'What is to be done',
    undo: 'Undo',
    added: (title: string) => `Added ${t.quote(title)}`,
    late: (count: number) => t.plural(count, { one: '{n} late', other: '{n} late' }),
    nothing: (all: number) => `None of ${tasks(all)} match.`,
    empty: 'No tasks yet.',
    showAll: 'Show all',
    hint: 'Arrow keys walk, Enter changes, Ctrl Enter opens the task.',
  };
}

export type ListMessages = ReturnType<typeof messages>;
