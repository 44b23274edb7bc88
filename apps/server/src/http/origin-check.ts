import { Refusal } from '@sanad/domain/kernel/refusal';
import type { RequestHandler } from 'express';

import type { Origins } from './origins.ts';
import { answerRefusal } from './route-binding.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Every request that may change something names an origin of ours. Browsers always send it; `null` and nothing are refused. */
export function originCheck(origins: Origins): RequestHandler {
  return (request, response, next) => {
    if (safe.has(request.method)) return next();
    const { origin } = request.headers;
    if (origin !== undefined && origins.trusts(origin)) return next();
    answerRefusal(response, new Refusal('forbidden'));
  };
}
