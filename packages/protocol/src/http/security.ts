import { instant } from '@sanad/domain/kernel/instant';
import { z } from 'zod';

import { none } from './profile.ts';
import { defineRoute } from './route.ts';

/** What can happen to how somebody signs in. A page that does not know a kind shows it as some change. */
export const securityKinds = [
  'two_step_on',
  'two_step_off',
  'codes_renewed',
  'code_used',
  'passkey_added',
  'passkey_renamed',
  'passkey_removed',
  'factors_removed',
] as const;
export type SecurityKind = (typeof securityKinds)[number];

export const securityEvent = z.object({
  id: z.string(),
  at: instant,
  kind: z.string(),
  by: z.enum(['person', 'operator']),
});

export const securityState = z.object({
  /** A code of an authenticator app is asked for after the password. */
  twoStep: z.boolean(),
  /** Recovery codes that were not used. */
  codesLeft: z.int(),
  passkeys: z.array(z.object({ id: z.string(), name: z.string(), createdAt: instant })),
  /** The latest first, 20 at most. */
  events: z.array(securityEvent),
});
export type SecurityState = z.infer<typeof securityState>;

/** How the person signs in, besides the password. */
export const getSecurity = defineRoute({
  method: 'GET',
  path: '/api/me/security',
  access: 'signed-in',
  params: none,
  body: none,
  answer: securityState,
});

/** The password once more: for ten minutes this sign-in may change how its person signs in. */
export const confirmPassword = defineRoute({
  method: 'POST',
  path: '/api/me/security/confirm',
  access: 'signed-in',
  params: none,
  body: z.strictObject({ password: z.string().max(256) }),
  answer: none,
});

/** The person is at this page. On a shared computer it moves the end of the sign-in; elsewhere nothing. */
export const sayHere = defineRoute({
  method: 'POST',
  path: '/api/me/here',
  access: 'signed-in',
  params: none,
  body: z.strictObject({}),
  answer: z.object({ endsAt: instant.nullable() }),
});
