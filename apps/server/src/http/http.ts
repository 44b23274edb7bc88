import { fileURLToPath } from 'node:url';

import { Refusal } from '@sanad/domain/kernel/refusal';
import { sharePath } from '@sanad/protocol/shared-words';
import { toNodeHandler } from 'better-auth/node';
import express, { type ErrorRequestHandler, type Express, type Request } from 'express';

import { isAuthRoute } from '../auth/auth-routes.ts';
import type { ServerFeature } from '../feature.ts';
import type { Ground } from '../ground.ts';
import { mailPage } from '../mail/mail-page.ts';
import { limitBodies, readText, type BodyRule } from './body-limit.ts';
import { clientAddress } from './client-address.ts';
import { health, metricsPage } from './health.ts';
import { leaveNothing } from './leave-nothing.ts';
import { createMetrics, measure } from './metrics.ts';
import { originCheck } from './origin-check.ts';
import { answerRefusal, refusalOf, registerRoutes } from './route-binding.ts';
import { securityHeaders } from './security-headers.ts';
import { shell } from './shell.ts';
import { createWebFiles } from './web-files.ts';

/** Whatever takes longer bodies than most, by the words of its own. */
function bodyRules(features: readonly ServerFeature[]): readonly BodyRule[] {
  const routes = features.flatMap((feature) => feature.routes ?? []);
  const mounts = features.flatMap((feature) => feature.mounts ?? []);
  return [
    ...routes.map(({ route: { method, path }, options: { bodyBytes: bytes } }) => ({
      method,
      path,
      bytes,
    })),
    ...mounts.map(({ method, path, bodyBytes: bytes }) => ({
      method: method.toUpperCase(),
      path,
      bytes,
    })),
  ].flatMap(({ bytes, ...rule }) => (bytes === undefined ? [] : [{ ...rule, bytes }]));
}

/** The order of everything that a request meets. Raw mounts and Better Auth read their own bodies, so they come before the JSON parser. */
export function createHttp(ground: Ground, features: readonly ServerFeature[]): Express {
  const { env, log, db, identity, access, origins, doors, mailKey } = ground;
  const metrics = createMetrics();
  for (const feature of features) feature.measure?.(metrics.registry);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.TRUST_PROXY);
  app.set('query parser', 'simple');
  app.use(measure(metrics));
  app.use(securityHeaders(env));
  app.use(limitBodies(env.limits, bodyRules(features)));
  app.use(clientAddress);
  app.use(leaveNothing);

  const mounts = features.flatMap((feature) => feature.mounts ?? []);
  for (const mount of mounts.filter((each) => each.withoutOrigin))
    app[mount.method](mount.path, mount.handler);
  const files = createWebFiles(
    env.WEB_DIST ?? fileURLToPath(new URL('../../../web/dist', import.meta.url)),
  );
  const authenticate = (request: Request) => identity.authenticate(request.headers);
  const page = shell({ env, doors, files, authenticate });
  // Handed over by the device itself, which is no origin; it changes nothing.
  app.post(sharePath, page);
  app.use(originCheck(origins));
  for (const mount of mounts.filter((each) => !each.withoutOrigin))
    app[mount.method](mount.path, mount.handler);

  app.get('/healthz', health({ db, access, features, doors }));
  app.get('/metrics', metricsPage(metrics, doors));
  if (env.SMTP_URL === undefined)
    app.get(['/dev/mail', '/dev/mail.json'], mailPage(db, doors, mailKey));

  const authHandler = toNodeHandler(identity.auth);
  app.all('/api/auth/{*any}', async (request, response, next) => {
    if (!isAuthRoute(request.method, request.path)) return next();
    response.setHeader('cache-control', 'no-store');
    const { token } = request.query;
    // Only the token goes on: where the person goes next is the page's choice, not the link's.
    request.url =
      typeof token === 'string'
        ? `${request.path}?token=${encodeURIComponent(token)}`
        : request.path;
    request.originalUrl = request.url;
    // Read here: the library would hold whatever comes for as long as it comes.
    if (request.method === 'POST') request.body = await readText(request);
    void authHandler(request, response);
  });

  registerRoutes(
    app,
    features.flatMap((feature) => feature.routes ?? []),
    {
      access,
      log,
      limits: env.limits,
      authenticate,
    },
  );
  // Sockets have their own door; asked as a page, they are nothing.
  app.all(['/api/{*any}', '/socket.io/{*any}'], (_request, response) =>
    answerRefusal(response, new Refusal('not_found')),
  );
  app.use(page);
  app.use((_request, response) => answerRefusal(response, new Refusal('not_found')));

  // Four parameters make it express's error handler.
  const onError: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
    if (response.headersSent) return void response.destroy();
    const refusal = refusalOf(error);
    if (refusal.code === 'internal') log.error({ err: error }, 'request failed');
    answerRefusal(response, refusal);
  };
  app.use(onError);
  return app;
}
