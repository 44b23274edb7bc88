import type { Person } from '../person.ts';

export interface DateClock {
  readonly zone: string;
  readonly person: Person | undefined;
}

/** Whose clocks a date is shown on: the own first; nobody's beside it where one is alone. */
export interface DateClocks {
  readonly mine: DateClock;
  readonly theirs?: DateClock | undefined;
}
