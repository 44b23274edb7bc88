import type { RequestHandler } from 'express';

import type { Access } from '../auth/access.ts';
import type { Db } from '../db/database.ts';
import { answersWithin } from '../db/ping.ts';
import type { ServerFeature } from '../feature.ts';
import type { Doors } from './doors.ts';
import type { FeatureHealth } from './feature-health.ts';
import type { Metrics } from './metrics.ts';

const patienceMs = 2_000;

async function databaseHealth(db: Db): Promise<FeatureHealth> {
  const ok = await answersWithin(db, patienceMs);
  return { ok, parts: { database: { state: ok ? 'ready' : 'down' } } };
}

/** `ok` or `degraded` for anybody; the parts for who may see them. 503 only where nothing works: without the database. */
export function health(ports: {
  readonly db: Db;
  readonly access: Access;
  readonly features: readonly ServerFeature[];
  readonly doors: Doors;
}): RequestHandler {
  const { db, access, features, doors } = ports;
  return async (request, response) => {
    const database = await databaseHealth(db);
    const hears = access.hears();
    const all = [
      database,
      { ok: hears, parts: { access: { state: hears ? 'ready' : 'down' } } },
      ...(await Promise.all(features.map((feature) => feature.health?.()))),
    ].filter((each) => each !== undefined);
    const status = all.every((each) => each.ok) ? 'ok' : 'degraded';
    const parts = Object.assign({}, ...all.map((each) => each.parts)) as FeatureHealth['parts'];
    response.setHeader('cache-control', 'no-store');
    response.status(database.ok ? 200 : 503);
    response.json(doors.operations(request) ? { status, ...parts } : { status });
  };
}

export function metricsPage(metrics: Metrics, doors: Doors): RequestHandler {
  return async (request, response, next) => {
    if (!doors.operations(request)) return next();
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  };
}
