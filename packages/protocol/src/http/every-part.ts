import * as agreement from './agreement.ts';
import * as availability from './availability.ts';
import * as board from './board.ts';
import * as calls from './calls.ts';
import * as comments from './comments.ts';
import * as docs from './docs.ts';
import * as engagement from './engagement.ts';
import * as expectations from './expectations.ts';
import * as feeds from './feeds.ts';
import * as files from './files.ts';
import * as history from './history.ts';
import * as inForce from './in-force.ts';
import * as leaving from './leaving.ts';
import * as notices from './notices.ts';
import * as ownAgreements from './own-agreements.ts';
import * as person from './person.ts';
import * as profile from './profile.ts';
import * as profiles from './profiles.ts';
import * as push from './push.ts';
import * as review from './review.ts';
import type { AnyRoute } from './route.ts';
import * as search from './search.ts';
import * as security from './security.ts';
import * as transfer from './transfer.ts';
import * as wholeImport from './whole-import.ts';
import * as workspace from './workspace.ts';

/** Every file of routes. For types and tests: a page that loaded it would load all schemas. */
const parts = [
  availability,
  agreement,
  board,
  calls,
  comments,
  docs,
  engagement,
  expectations,
  feeds,
  files,
  history,
  inForce,
  leaving,
  notices,
  ownAgreements,
  person,
  profile,
  profiles,
  push,
  review,
  search,
  security,
  transfer,
  wholeImport,
  workspace,
] as const;

type Part = (typeof parts)[number];
type RoutesOf<P> = P extends unknown
  ? (each: { [K in keyof P as P[K] extends AnyRoute ? K : never]: P[K] }) => void
  : never;

/** The routes of all parts, by the names under which these export them. */
export type EveryRoute = RoutesOf<Part> extends (each: infer All) => void ? All : never;

export const everyRoute = Object.fromEntries(
  parts.flatMap((part) => Object.entries(part).filter(([, value]) => isRoute(value))),
) as unknown as EveryRoute;

function isRoute(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'path' in value && 'access' in value;
}
