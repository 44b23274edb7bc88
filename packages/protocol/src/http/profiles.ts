import { role } from '@sanad/domain/access/role';
import { cleanText } from '@sanad/domain/kernel/clean-line';
import { uuid, userId, workspaceId } from '@sanad/domain/kernel/ids';
import { currencies, mostMinor } from '@sanad/domain/kernel/money';
import { nameOf, nameOrNone } from '@sanad/domain/kernel/name';
import { profileLimits } from '@sanad/domain/profiles/limit';
import { z } from 'zod';

import { none } from './profile.ts';
import { defineRoute } from './route.ts';

/** Of what a rate is: an hour, a month, or one piece of the service. */
export const ratePer = z.enum(['hour', 'month', 'piece']);
export type RatePer = z.infer<typeof ratePer>;

const rate = z.object({
  id: uuid,
  service: z.string(),
  /** In the smallest unit of its currency. */
  amount: z.int(),
  currency: z.enum(currencies),
  per: ratePer,
});
export type Rate = z.infer<typeof rate>;

const business = z.object({
  name: z.string(),
  services: z.array(z.string()),
  /** Languages by their codes of ISO 639. */
  languages: z.array(z.string()),
  introduction: z.string(),
});

/** How somebody likes to work, in their own words. */
const ways = z.object({
  written: z.string(),
  sent: z.string(),
  when: z.string(),
  never: z.string(),
});
export type Ways = z.infer<typeof ways>;

/** What somebody says of themselves, as they wrote it; to which clients a rate is shown they alone know. */
export const ownPage = z.object({
  otherName: z.string(),
  business,
  ways,
  rates: z.array(rate.extend({ shownTo: z.array(workspaceId) })),
});
export type OwnPage = z.infer<typeof ownPage>;

export const getOwnPage = defineRoute({
  method: 'GET',
  path: '/api/me/page',
  access: 'signed-in',
  params: none,
  body: none,
  answer: ownPage,
});

const paragraphs = (length: number) => z.string().max(length).transform(cleanText);

/** What is named is written, and nothing else. The list of rates is written whole. */
export const patchOwnPage = defineRoute({
  method: 'PATCH',
  path: '/api/me/page',
  access: 'signed-in',
  params: none,
  body: z.strictObject({
    otherName: nameOrNone(profileLimits.nameLength).optional(),
    business: z
      .strictObject({
        name: nameOrNone(profileLimits.nameLength),
        services: z
          .array(nameOf(profileLimits.serviceLength))
          .max(profileLimits.services)
          .transform((all) => [...new Set(all)]),
        languages: z
          .array(z.string().regex(/^[a-z]{2,3}$/))
          .max(profileLimits.languages)
          .transform((all) => [...new Set(all)]),
        introduction: paragraphs(profileLimits.introductionLength),
      })
      .partial()
      .optional(),
    ways: z
      .strictObject({
        written: paragraphs(profileLimits.wayLength),
        sent: paragraphs(profileLimits.wayLength),
        when: paragraphs(profileLimits.wayLength),
        never: paragraphs(profileLimits.wayLength),
      })
      .partial()
      .optional(),
    rates: z
      .array(
        z.strictObject({
          service: nameOf(profileLimits.serviceLength),
          amount: z.int().min(1).max(mostMinor),
          currency: z.enum(currencies),
          per: ratePer,
          /** Workspaces in which the caller assists; to any other it is not shown. */
          shownTo: z.array(workspaceId).max(profileLimits.shownTo),
        }),
      )
      .max(profileLimits.rates)
      .optional(),
  }),
  answer: ownPage,
});

export type BodyOfPage = z.output<typeof patchOwnPage.body>;

/**
 * What a member of a workspace says of themselves there. The business is that of an assistant, else null; rates are
 * those that they put there for this client, and only the other party of the contract and they themselves get any.
 */
export const getMemberPage = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/people/:userId/page',
  access: 'members.view',
  params: z.object({ workspaceId, userId }),
  body: none,
  answer: z.object({
    userId,
    name: z.string(),
    otherName: z.string(),
    role,
    business: business.nullable(),
    rates: z.array(rate),
    ways,
  }),
});
export type MemberPage = z.infer<typeof getMemberPage.answer>;
