import type { DueSpan, FilterState, WaitingFor } from '@sanad/domain/task/filter/task-filter';

import type { English } from '../../../i18n/message.ts';

export function messages(t: English) {
  const tasks = (count: number) => t.plural(count, { one: '{n} task', other: '{n} tasks' });
  return {
    label: 'Filter',
    text: 'Words in tasks',
    placeholder: 'Title, label, person, number',
    more: 'Filter',
    filters: (count: number) => t.plural(count, { one: '{n} filter', other: '{n} filters' }),
    remove: (what: string) => `Remove the filter ${t.name(what)}`,
    some: (shown: number, all: number) => `${t.number(shown)} of ${tasks(all)}`,
    none: (all: number) => `None of ${tasks(all)} match.`,
    showAll: 'Show all',
    hidden: (title: string) => `Added ${t.quote(title)}. The filter hides it.`,
    hiddenMany: (count: number) =>
      t.plural(count, {
        one: 'Added {n} task. The filter hides it.',
        other: 'Added {n} tasks. The filter hides them.',
      }),
    kinds: { who: 'Person', label: 'Label', state: 'State', due: 'Date', waits: 'Waits for' },
    mine: 'Mine',
    nobody: 'Nobody',
    unlabelled: 'No label',
    gone: 'No longer here',
    states: {
      none: 'No state',
      requested: 'Requested',
      agreed: 'Agreed',
      in_progress: 'In progress',
      waiting: 'Waiting for an answer',
      in_review: 'In review',
      done: 'Done',
      declined: 'Declined',
      withdrawn: 'Withdrawn',
      cancelled: 'Cancelled',
    } satisfies Record<FilterState, string>,
    spans: {
      late: 'Late',
      today: 'Due today',
      week: 'Due within 7 days',
      asked: 'Date not agreed yet',
      none: 'No date',
    } satisfies Record<DueSpan, string>,
    until: (day: string) => `Due until ${day}`,
    untilDay: 'Due until…',
    waits: {
      me: 'Waits for me',
      client: 'Waits for the client',
      assistant: 'Waits for the assistants',
    } satisfies Record<WaitingFor, string>,
    saved: 'Saved filters',
    savedShort: 'Saved',
    noneSaved: 'No filter is saved yet. Yours are on all your devices, and nobody else sees them.',
    save: 'Save this filter',
    name: 'Name of the filter',
    saveIt: 'Save',
    savedAs: (name: string) => `Saved ${t.quote(name)}`,
    removed: (name: string) => `Removed ${t.quote(name)}`,
    removeSaved: (name: string) => `Remove ${t.name(name)}`,
    full: (count: number) => `You have ${t.number(count)} saved filters. Remove one first.`,
    undo: 'Undo',
    close: 'Close',
  };
}

export type FilterMessages = ReturnType<typeof messages>;
