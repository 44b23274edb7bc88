import type { English } from './message.ts';

/** A length of time in one unit. */
export function spans(t: English) {
  return {
    minutes: (count: number) => t.plural(count, { one: '{n} minute', other: '{n} minutes' }),
    hours: (count: number) => t.plural(count, { one: '{n} hour', other: '{n} hours' }),
    days: (count: number) => t.plural(count, { one: '{n} day', other: '{n} days' }),
  };
}

export type SpanMessages = ReturnType<typeof spans>;
