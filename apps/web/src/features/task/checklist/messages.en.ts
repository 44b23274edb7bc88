import type { English } from '../../../i18n/message.ts';

/** What a checklist says while it is worked on. */
export function messages(t: English) {
  return {
    undo: 'Undo',
    grip: (text: string) => `Move ${t.name(text)}: arrow up or down`,
    moved: (text: string, at: number, all: number) =>
      `${t.name(text)} is step ${t.number(at)} of ${t.number(all)}`,
    toTask: 'Make it a task',
    madeTask: (text: string) => `${t.quote(text)} is a task now`,
    added: (count: number) => t.plural(count, { one: '{n} step added', other: '{n} steps added' }),
    removed: (text: string) => `Removed the step ${t.quote(text)}`,
    begun: (text: string) => `Add a step: ${t.quote(text)}`,
    tooMany: (most: number, left: number) =>
      left === 0
        ? `A task holds ${t.number(most)} steps, and this one is full.`
        : `A task holds ${t.number(most)} steps. There is room for ${t.number(left)} more, so none of these lines was added.`,
    tooLong: (most: number) =>
      `One of these lines is longer than a step may be, ${t.number(most)} letters. None was added.`,
  };
}

export type ChecklistMessages = ReturnType<typeof messages>;
