import type { English } from '../../../i18n/message.ts';

export function messages(t: English) {
  const tasks = (count: number) => t.plural(count, { one: '{n} task', other: '{n} tasks' });
  return {
    label: 'Chosen tasks',
    chosen: (count: number) => t.plural(count, { one: '{n} chosen', other: '{n} chosen' }),
    announced: (count: number) =>
      count === 0
        ? 'Nothing is chosen.'
        : t.plural(count, { one: '{n} task chosen', other: '{n} tasks chosen' }),
    clear: 'Choose none',
    move: 'Move',
    assign: 'Assign',
    nobody: 'Nobody',
    labels: 'Labels',
    noLabels: 'There are no labels yet.',
    date: 'Date',
    template: 'As a template',
    archive: 'Archive',
    undo: 'Undo',
    most: (count: number) => `At most ${tasks(count)} at once.`,
    /** All of them were done. */
    done: {
      move: (count: number, column: string) => `Moved ${tasks(count)} to ${t.name(column)}.`,
      assign: (count: number, name: string) => `${tasks(count)} assigned: ${t.name(name)}.`,
      unassign: (count: number) => `${tasks(count)} assigned to nobody.`,
      label: (count: number, label: string) => `${t.quote(label)} put on ${tasks(count)}.`,
      unlabel: (count: number, label: string) => `${t.quote(label)} taken off ${tasks(count)}.`,
      date: (count: number) => `Date set for ${tasks(count)}.`,
      archive: (count: number) => `Archived ${tasks(count)}.`,
    },
    /** Only some were; why the others were not follows. */
    some: {
      move: (done: number, all: number) => `${t.number(done)} of ${t.number(all)} moved.`,
      assign: (done: number, all: number) => `${t.number(done)} of ${t.number(all)} assigned.`,
      unassign: (done: number, all: number) =>
        `${t.number(done)} of ${t.number(all)} assigned to nobody.`,
      label: (done: number, all: number) => `${t.number(done)} of ${t.number(all)} labelled.`,
      unlabel: (done: number, all: number) =>
        `The label taken off ${t.number(done)} of ${t.number(all)}.`,
      date: (done: number, all: number) => `Date set for ${t.number(done)} of ${t.number(all)}.`,
      archive: (done: number, all: number) => `${t.number(done)} of ${t.number(all)} archived.`,
    },
    because: (count: number, why: string) => `${t.number(count)}: ${why}`,
    asked: (count: number) =>
      t.plural(count, {
        one: 'For {n} the other side is asked.',
        other: 'For {n} the other side is asked.',
      }),
    steps: (count: number) =>
      t.plural(count, {
        one: '{n} took a step, which only its task takes back.',
        other: '{n} took a step, which only their tasks take back.',
      }),
  };
}

export type ManyMessages = ReturnType<typeof messages>;
