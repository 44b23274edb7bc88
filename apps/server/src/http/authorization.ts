import { authRoutes } from '../auth/auth-routes.ts';
import { everySignedIn, type AuthorizationRow } from './authorization-row.ts';

const anybody = [...everySignedIn, 'anonymous'] as const;

/** The ways in that belong to no feature. */
export const coreAuthorization: readonly AuthorizationRow[] = [
  { name: 'GET /healthz', allowed: anybody, provenBy: 'shell.test.ts: tells strangers no parts' },
  { name: 'GET /metrics', allowed: [], provenBy: 'shell.test.ts: tells strangers no parts' },
  {
    name: 'GET /dev/mail',
    allowed: [],
    provenBy: 'shell.test.ts: shows captured mail to whoever has the link of the start line',
  },
  {
    name: 'GET /dev/mail.json',
    allowed: [],
    provenBy: 'shell.test.ts: shows captured mail to whoever has the link of the start line',
  },
  {
    name: 'POST /share',
    allowed: anybody,
    provenBy: 'shell.test.ts: goes back into its own page, from whatever origin, and nowhere else',
  },
  ...['GET /shell', 'GET /worker.js'].map((name) => ({
    name,
    allowed: anybody,
    provenBy: 'shell.test.ts: sends a shell for offline that is the same for everybody',
  })),
  ...authRoutes.map((name) => ({
    name,
    allowed: anybody,
    provenBy: 'identity.test.ts: serves the routes on the list and no other',
  })),
];
