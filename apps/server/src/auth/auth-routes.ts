import { secondStepRoutes } from './second-steps.ts';

/** The routes of Better Auth that exist. All others, present and future ones, are not found. */
const allowed = new Set<string>([
  'POST /api/auth/sign-up/email',
  'POST /api/auth/sign-in/email',
  'POST /api/auth/sign-out',
  'POST /api/auth/request-password-reset',
  'POST /api/auth/reset-password',
  'POST /api/auth/change-password',
  'POST /api/auth/send-verification-email',
  'GET /api/auth/verify-email',
  ...secondStepRoutes,
]);

export const authRoutes: readonly string[] = [...allowed];

export function isAuthRoute(method: string, path: string): boolean {
  return allowed.has(`${method} ${path}`);
}
