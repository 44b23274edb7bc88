/**
 * Who may do what, written down by hand beside the feature and held against the running server by
 * `test/authorization-matrix.test.ts`. It repeats on purpose what the code decides by capability:
 * a slip in either shows.
 */
export const actors = [
  'owner',
  'approver',
  'requester',
  'assistant',
  'guest',
  'removed',
  'stranger',
  'anonymous',
] as const;
export type Actor = (typeof actors)[number];

export const everyMember = ['owner', 'approver', 'requester', 'assistant'] as const;
export const everySignedIn = [...everyMember, 'guest', 'removed', 'stranger'] as const;

/** Programs that come with a document token and no sign-in. What stands nowhere in a row lets none of them in. */
export const tokenActors = [
  'view token',
  'edit token',
  'expired token',
  'revoked token',
  'token of another document',
  'token of another workspace',
  'token of an ended sign-in',
  'token of an ended stay',
] as const;
export type TokenActor = (typeof tokenActors)[number];

export interface AuthorizationRow {
  /** `GET /api/me`, `POST /api/livekit/webhook`, `UPGRADE /docs/`, `up push`, `doc sync`. */
  readonly name: string;
  /** Everybody else is refused, with the answer an unknown id gets. */
  readonly allowed: readonly Actor[];
  /** Document tokens that open it, beside the roles; none when left out. Held against the server by `test/token-matrix.test.ts`. */
  readonly tokens?: readonly TokenActor[];
  /** A body that passes the schema (routes only), so that the refusal is about the caller. */
  readonly body?: unknown;
  /** For subjects that are not routes: the test that tries these actors, as `file: title`. */
  readonly provenBy?: string;
}
