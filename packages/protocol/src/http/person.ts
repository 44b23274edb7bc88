import { none } from './profile.ts';
import { defineRoute } from './route.ts';
import { snapshotAnswer } from './snapshot-answer.ts';

/** What the caller keeps for themselves, in every workspace and in none: their own room at one version. */
export const getPersonSnapshot = defineRoute({
  method: 'GET',
  path: '/api/me/snapshot',
  access: 'signed-in',
  params: none,
  body: none,
  answer: snapshotAnswer,
});
