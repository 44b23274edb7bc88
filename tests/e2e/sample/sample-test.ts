import { test as base } from '@playwright/test';

import { openSample, type SampleOptions, type SamplePerson, type Side } from './sample-people.ts';

export { expect } from '@playwright/test';

export type OpenSide = (
  side: Side,
  options: Omit<SampleOptions, 'baseURL'>,
) => Promise<SamplePerson>;

interface SamplePeople {
  /** Whether a table that is laid anew has columns that show no states: for tests of moving itself. */
  readonly plainColumns: boolean;
  /** Opens a side of the sample data in a browser of its own, which ends with the test. */
  readonly openSide: (side: Side, options: Omit<SampleOptions, 'baseURL'>) => Promise<SamplePerson>;
  /** The client's side in English, over a table that was laid anew. */
  readonly layla: SamplePerson;
  /** The assistant's side of that table, in Arabic. */
  readonly mona: SamplePerson;
}

/** Tests at the table of the sample data. */
export const test = base.extend<SamplePeople>({
  plainColumns: [false, { option: true }],
  openSide: async ({ browser, baseURL, plainColumns }, run) => {
    const opened: SamplePerson[] = [];
    await run(async (side, options) => {
      const plain = plainColumns && options.startOver === true;
      const given = { plain, ...options, baseURL: baseURL ?? '' };
      const person = await openSample(browser, side, given);
      opened.push(person);
      return person;
    });
    await Promise.all(opened.map(({ context }) => context.close()));
  },
  layla: async ({ openSide }, run) => {
    await run(await openSide('client', { language: 'en', startOver: true }));
  },
  mona: async ({ layla: _first, openSide }, run) => {
    await run(await openSide('assistant', { language: 'ar' }));
  },
});
