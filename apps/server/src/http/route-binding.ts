import { channel } from 'node:diagnostics_channel';

import { can } from '@sanad/domain/access/capability';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { refusalOfIssues } from '@sanad/domain/kernel/refusal-of-issues';
import { statusOf, type AnyRoute, type RefusedBody, type Route } from '@sanad/protocol/http/route';
import type { Limits } from '@sanad/protocol/limit';
import express, { type Express, type Request, type Response } from 'express';
import type { z } from 'zod';

import type { Access, Claim, Standing } from '../auth/access.ts';
import type { Principal } from '../auth/principal.ts';
import { isDatabaseAway } from '../db/is-database-away.ts';
import type { Logger } from '../log.ts';
import { createLastingAnswers } from './lasting-answers.ts';

/**
 * Binds a protocol route to its handler. Owns the order of every request: read the parameters →
 * who is it → may they (before anything is said about what exists) → read the body → handler →
 * answer. A foreign id, an unknown id and a malformed one of a workspace get the same 404.
 */
/** Told the name of each route whose handler is about to run: past this point only the handler can refuse. */
export const routeEntered = channel('sanad.route.entered');

type WorkspaceParams = { readonly workspaceId: WorkspaceId };

/** What a handler knows about its caller, by the route's `access`. */
export interface Call<P, B, Who, Where> {
  readonly params: P;
  readonly body: B;
  readonly principal: Who;
  readonly standing: Where;
  readonly request: Request;
  readonly response: Response;
}

type WhoOf<R extends AnyRoute> = R['access'] extends 'public' ? Principal | undefined : Principal;
type WhereOf<R extends AnyRoute> = R['access'] extends 'public' | 'signed-in'
  ? undefined
  : Standing;

export type HandlerOf<R extends AnyRoute> =
  R extends Route<infer P, infer B, infer A>
    ? (
        call: Call<z.output<P>, z.output<B>, WhoOf<R>, WhereOf<R>>,
      ) => Promise<z.input<A>> | z.input<A>
    : never;

export interface BoundRoute {
  readonly route: AnyRoute;
  readonly handler: (call: Call<never, never, never, never>) => unknown;
  readonly options: BindOptions;
}

export interface BindOptions {
  /** Bytes of a body, where the route takes more (or less) than `jsonBodyBytes`. */
  readonly bodyBytes?: number;
  /** The body is handed on as its bytes: one so large that reading it is not for the main thread. */
  readonly unread?: boolean;
}

export function bind<R extends AnyRoute>(
  route: R,
  handler: HandlerOf<R>,
  options: BindOptions = {},
): BoundRoute {
  return { route, handler: handler as BoundRoute['handler'], options };
}

export interface BindingPorts {
  readonly access: Access;
  readonly log: Logger;
  readonly limits: Limits;
  authenticate(request: Request): Promise<Principal | undefined>;
}

/** Who calls, before anything of the request is read: anonymous callers hear 401 whatever the id looks like. */
async function identify(route: AnyRoute, ports: BindingPorts, request: Request) {
  const principal = await ports.authenticate(request);
  if (!principal && route.access !== 'public') throw new Refusal('unauthenticated');
  return principal;
}

/** For routes outside a workspace; inside one it is a part of the whole question. */
async function reidentify(
  route: AnyRoute,
  ports: BindingPorts,
  principal: Principal | undefined,
): Promise<void> {
  if (route.access !== 'signed-in' || !principal) return;
  if (!(await ports.access.loginStands(principal.loginId))) throw new Refusal('unauthenticated');
}

function claimOf(
  { userId, loginId }: Principal,
  params: unknown,
  { needs, stay }: Pick<Claim, 'needs' | 'stay'>,
): Claim {
  const { workspaceId } = params as WorkspaceParams;
  return { userId, loginId, workspaceId, needs, stay };
}

async function authorize(
  route: AnyRoute,
  ports: BindingPorts,
  principal: Principal | undefined,
  params: unknown,
  stay?: number,
): Promise<Standing | undefined> {
  if (route.access === 'public' || route.access === 'signed-in' || !principal) return undefined;
  // The right itself is asked about below: who is in it hears of a right, whoever is not of nothing.
  const claim = claimOf(principal, params, { needs: 'workspace.view', stay });
  const verdict = await ports.access.judge(claim);
  if (verdict.kind === 'ended')
    // Whoever may not see the workspace must not learn that it exists.
    throw new Refusal(verdict.what === 'login' ? 'unauthenticated' : 'not_found');
  const { standing } = verdict;
  if (!can(standing.role, route.access)) throw new Refusal('forbidden');
  return standing;
}

/** Malformed ids cannot exist, so they are answered as unknown ones; a malformed query or body is the caller's mistake. */
function readParams(route: AnyRoute, request: Request): unknown {
  const parsed = route.params.safeParse(request.params);
  if (!parsed.success) throw new Refusal('not_found');
  return parsed.data;
}

/** Bodies are read only from callers who may send one, so a stranger cannot make us hold megabytes. */
async function receiveBody(
  parse: express.RequestHandler,
  kinds: readonly string[],
  request: Request,
  response: Response,
): Promise<boolean> {
  const sends =
    request.headers['transfer-encoding'] !== undefined ||
    Number(request.headers['content-length'] ?? 0) > 0;
  if (!sends) return false;
  // Neither kind is one that a foreign page's form may send without asking first.
  if (!request.is([...kinds])) throw new Refusal('bad_request');
  await new Promise<void>((resolve, reject) => {
    void parse(request, response, (error?: unknown) =>
      error ? reject(refusalOf(error)) : resolve(),
    );
  });
  return true;
}

/** What express refuses itself (not JSON, too long, cut off) carries a 4xx status. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const status = (error as { status?: unknown } | null)?.status;
  if (status === 413) return new Refusal('too_large');
  if (typeof status === 'number' && status < 500) return new Refusal('bad_request');
  return new Refusal('internal');
}

function readBody(route: AnyRoute, request: Request): unknown {
  const raw: unknown = route.method === 'GET' ? request.query : (request.body ?? {});
  const parsed = route.body.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw refusalOfIssues(parsed.error);
}

export function answerRefusal(response: Response, refusal: Refusal): void {
  const body: RefusedBody = { error: { code: refusal.code, params: refusal.params } };
  response.status(statusOf[refusal.code] ?? 409).json(body);
}

export function registerRoutes(
  app: Express,
  bound: readonly BoundRoute[],
  ports: BindingPorts,
): void {
  const follow = createLastingAnswers(ports);
  for (const { route, handler, options } of bound) {
    const limit = options.bodyBytes ?? ports.limits.jsonBodyBytes;
    const method = route.method.toLowerCase() as 'get' | 'post' | 'patch' | 'put' | 'delete';
    const parse = options.unread
      ? express.raw({ limit, type: () => true })
      : express.json({ limit, strict: false });
    const kinds = options.unread
      ? ['application/json', 'application/octet-stream']
      : ['application/json'];
    app[method](route.path, async (request: Request, response: Response) => {
      response.setHeader('cache-control', 'no-store');
      try {
        // While the database is silent nobody's rights can be known: nothing may be written on old ones.
        if (route.method !== 'GET' && !ports.access.hears()) throw new Refusal('unavailable');
        const principal = await identify(route, ports, request);
        const params = readParams(route, request);
        let standing = await authorize(route, ports, principal, params);
        // A body takes its sender's time, in which their place may end: asked again, with the same stay.
        if (await receiveBody(parse, kinds, request, response)) {
          await reidentify(route, ports, principal);
          standing = await authorize(route, ports, principal, params, standing?.stay);
        }
        const body = readBody(route, request);
        if (routeEntered.hasSubscribers) routeEntered.publish(`${route.method} ${route.path}`);
        const call = { params, body, principal, standing, request, response };
        const answer = await handler(call as never);
        // A cut connection may have ended the response meanwhile.
        if (!response.headersSent) response.json(answer ?? {});
        if (!principal || route.access === 'public') return;
        if (route.access === 'signed-in') return follow(response, principal);
        // With the right ends what it opened, not only with the place.
        const needs = route.access;
        if (standing) follow(response, claimOf(principal, params, { needs, stay: standing.stay }));
      } catch (error) {
        if (response.headersSent) return void response.destroy();
        const name = `${route.method} ${route.path}`;
        if (!(error instanceof Refusal))
          ports.log.error({ err: error, route: name }, 'route failed');
        const away = isDatabaseAway(error) ? new Refusal('unavailable') : undefined;
        answerRefusal(response, away ?? refusalOf(error instanceof Refusal ? error : undefined));
      }
    });
  }
}
