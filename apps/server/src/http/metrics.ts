import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  /** Times a request under its route's pattern: an id in a label would make endless series. */
  observe(route: string, status: number, seconds: number): void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'sanad_http_request_seconds',
    help: 'Time to answer a request, by route and status.',
    labelNames: ['route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  return {
    registry,
    observe: (route, status, seconds) => requests.observe({ route, status }, seconds),
  };
}

/** Measures everything that a route answered; what no route knew goes under one name. */
export function measure(metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    response.once('finish', () => {
      const route = (request.route as { path?: unknown } | undefined)?.path;
      const name = typeof route === 'string' ? `${request.method} ${route}` : 'other';
      metrics.observe(name, response.statusCode, (performance.now() - began) / 1_000);
    });
    next();
  };
}
