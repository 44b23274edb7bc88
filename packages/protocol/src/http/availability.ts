import { userId, workspaceId } from '@sanad/domain/kernel/ids';
import { instant } from '@sanad/domain/kernel/instant';
import { z } from 'zod';

import { none } from './profile.ts';
import { defineRoute } from './route.ts';

/** How far back and ahead of now members of a workspace see each other's hours. */
export const hoursSeen = { daysBack: 8, daysAhead: 42 } as const;

const stretch = z.tuple([instant, instant]);

/**
 * When each member may be called, as far as they said anything of it: stretches in order, none touching another.
 * Whoever is not named may be called at any time. Outside the stretches they may not; why, nobody is told.
 */
export const listHours = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/hours',
  access: 'board.view',
  params: z.object({ workspaceId }),
  body: none,
  answer: z.object({
    from: instant,
    until: instant,
    people: z.array(z.object({ userId, free: z.array(stretch) })),
  }),
});
export type SharedHoursAnswer = z.infer<typeof listHours.answer>;

export const country = z.string().regex(/^[A-Z]{2}$/);

/** One day on which a country rests. `key` is the same for a holiday every year; of several days each has it. */
export const holiday = z.object({
  day: z.string(),
  key: z.string(),
  en: z.string(),
  ar: z.string(),
});
export type Holiday = z.infer<typeof holiday>;

/** The public holidays of a country from some weeks ago to more than a year ahead; none of one that is not known. */
export const listHolidays = defineRoute({
  method: 'GET',
  path: '/api/me/holidays',
  access: 'signed-in',
  params: none,
  body: z.object({ country: country.optional() }),
  answer: z.object({
    /** Every country that has a list, by its two letters. */
    countries: z.array(country),
    holidays: z.array(holiday),
  }),
});
