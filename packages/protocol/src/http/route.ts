import type { Capability } from '@sanad/domain/access/capability';
import type { RefusalCode, RefusalParams } from '@sanad/domain/kernel/refusal';
import type { z } from 'zod';

/**
 * An HTTP route as data: both ends read the same line, and the authorization matrix is made from it.
 * Paths use `:name` parameters; a `:workspaceId` parameter is authorized against `needs` before the handler runs.
 */
export interface Route<P extends z.ZodType, B extends z.ZodType, A extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: `/api/${string}`;
  /** Who may call it: anybody, anybody signed in, or a member of `:workspaceId` with a capability. */
  readonly access: 'public' | 'signed-in' | Capability;
  readonly params: P;
  readonly body: B;
  readonly answer: A;
}

export type AnyRoute = Route<z.ZodType, z.ZodType, z.ZodType>;

export function defineRoute<P extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  route: Route<P, B, A>,
): Route<P, B, A> {
  return route;
}

/** The body of every refused request. The same for a foreign id and an unknown one. */
export interface RefusedBody {
  readonly error: { readonly code: RefusalCode; readonly params: RefusalParams };
}

/** HTTP status of each refusal; what is not listed is 409. */
export const statusOf: Partial<Record<RefusalCode, number>> = {
  bad_request: 400,
  name_blank: 400,
  unauthenticated: 401,
  forbidden: 403,
  email_unverified: 403,
  confirm_first: 403,
  wrong_password: 403,
  not_found: 404,
  too_large: 413,
  files_full: 413,
  too_fast: 429,
  too_slow: 408,
  mail_limit: 429,
  notice_limit: 429,
  internal: 500,
  unavailable: 503,
  video_unavailable: 503,
};
