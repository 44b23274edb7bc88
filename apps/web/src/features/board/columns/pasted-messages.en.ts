import type { English } from '../../../i18n/message.ts';

/** What is asked when several lines are pasted where one task is written. */
export function messages(t: English) {
  return {
    undo: 'Undo',
    question: (count: number) => t.plural(count, { one: '{n} line', other: '{n} lines' }),
    each: (count: number) => t.plural(count, { one: 'Make {n} task', other: 'Make {n} tasks' }),
    one: 'One task of all',
    added: (count: number) => t.plural(count, { one: '{n} task added', other: '{n} tasks added' }),
    tooMany: (most: number) => `At most ${t.number(most)} tasks can be made at once.`,
  };
}

export type PastedMessages = ReturnType<typeof messages>;
