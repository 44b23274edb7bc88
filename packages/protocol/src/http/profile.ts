import { capabilities } from '@sanad/domain/access/capability';
import { role } from '@sanad/domain/access/role';
import { membershipId, userId, workspaceId } from '@sanad/domain/kernel/ids';
import { instant, zoneName } from '@sanad/domain/kernel/instant';
import { nameOf } from '@sanad/domain/kernel/name';
import { z } from 'zod';

import { limits } from '../limit.ts';
import { sharedWords } from '../shared-words.ts';
import { defineRoute } from './route.ts';

export const language = z.enum(['en', 'ar']);
export type Language = z.infer<typeof language>;
export const theme = z.enum(['light', 'dark', 'device']);
export type Theme = z.infer<typeof theme>;
export const digits = z.enum(['latn', 'arab']);
export type Digits = z.infer<typeof digits>;

/** The day a person's week begins with; `place`: as it does where their zone is. */
export const weekStart = z.enum(['place', 'saturday', 'sunday', 'monday']);
export type WeekStart = z.infer<typeof weekStart>;

/** The six hues of people, in the order in which a workspace gives them after the owner's and the first assistant's. */
export const hues = ['saffron', 'sea', 'fig', 'olive', 'sky', 'ruby'] as const;
export const hue = z.enum(hues);
export type Hue = z.infer<typeof hue>;

export const none = z.object({});

export const profile = z.object({
  id: userId,
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  zone: zoneName,
  language,
  theme,
  digits,
  /** Absent from an older server. */
  weekStart: weekStart.optional(),
  /** What `weekStart` comes to: 1 is Monday, 7 Sunday. Absent from an older server. */
  firstDay: z.int().min(1).max(7).optional(),
  /** Days of rest where their zone is: 5 and 6 in Cairo, 6 and 7 in Dubai. Absent from an older server. */
  weekend: z.array(z.int().min(1).max(7)).optional(),
  /** A demo person has no password and lives only in sample data. */
  demo: z.boolean(),
});
export type Profile = z.infer<typeof profile>;

export const workspaceSummary = z.object({
  id: workspaceId,
  name: z.string(),
  membershipId,
  /** Which unbroken membership this is: rises when somebody is taken in again, never with a role. Absent from an older server. */
  stay: z.int().min(1).optional(),
  role,
  hue,
  capabilities: z.array(z.enum(capabilities)),
  invitesFirstOwner: z.boolean(),
  demo: z.boolean(),
});
export type WorkspaceSummary = z.infer<typeof workspaceSummary>;

export const getMe = defineRoute({
  method: 'GET',
  path: '/api/me',
  access: 'signed-in',
  params: none,
  body: none,
  answer: z.object({
    profile,
    workspaces: z.array(workspaceSummary),
    /** This sign-in is on a computer that others use too. */
    shared: z.literal(true).optional(),
  }),
});

export const patchMe = defineRoute({
  method: 'PATCH',
  path: '/api/me',
  access: 'signed-in',
  params: none,
  body: z.strictObject({
    name: nameOf(limits.nameLength).optional(),
    zone: zoneName.optional(),
    language: language.optional(),
    theme: theme.optional(),
    digits: digits.optional(),
    weekStart: weekStart.optional(),
  }),
  answer: z.object({ profile }),
});

/** Sign-in sessions ("logins") of the person; ids only, never tokens. */
export const listLogins = defineRoute({
  method: 'GET',
  path: '/api/me/logins',
  access: 'signed-in',
  params: none,
  body: none,
  answer: z.object({
    logins: z.array(
      z.object({
        id: z.string(),
        createdAt: instant,
        lastUsedAt: instant,
        browser: z.string(),
        system: z.string(),
        current: z.boolean(),
        /** On a computer that others use too. Absent from an older server. */
        shared: z.boolean().optional(),
      }),
    ),
  }),
});

export const endLogin = defineRoute({
  method: 'DELETE',
  path: '/api/me/logins/:loginId',
  access: 'signed-in',
  params: z.object({ loginId: z.string().max(64) }),
  body: none,
  answer: none,
});

/** Ends every login of this person, this one too. */
export const endAllLogins = defineRoute({
  method: 'POST',
  path: '/api/me/logins/end-all',
  access: 'signed-in',
  params: none,
  body: z.strictObject({}),
  answer: none,
});

/** Ends every login of this person but this one. */
export const endOtherLogins = defineRoute({
  method: 'POST',
  path: '/api/me/logins/end-others',
  access: 'signed-in',
  params: none,
  body: z.strictObject({}),
  answer: none,
});

/**
 * What the page is born with, as JSON in `<script type="application/json" id="sanad-page">`: no request
 * is needed to know it. `livekit` is not here: a call asks when it starts.
 */
export const pageFacts = z.object({
  protocol: z.int(),
  language,
  theme,
  digits,
  /** Sample data may be offered: plain `npm start` on loopback. */
  demo: z.boolean(),
  /** Where captured mail can be read; null where mail is really sent, and to who brings no key. */
  mailPage: z.string().nullable(),
  /** Mail stays on this machine; whoever has no key is told where it is. Absent means no. */
  mailKept: z.boolean().optional(),
  /** Whose sign-in the page was asked with; absent where that was not asked, or could not be said at once. */
  here: userId.nullable().optional(),
  /** This server's pages may be kept by a worker; `false` takes one off the device, absent leaves it as it is. */
  worker: z.boolean().optional(),
  /** The device's own copy of the page, shown without a server: it knows nobody and nothing of the server. */
  kept: z.literal(true).optional(),
  /** What another app of the device handed over with this page. */
  shared: sharedWords.optional(),
});
export type PageFacts = z.infer<typeof pageFacts>;
