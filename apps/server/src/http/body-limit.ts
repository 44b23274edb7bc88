import type { IncomingMessage } from 'node:http';

import { Refusal } from '@sanad/domain/kernel/refusal';
import type { Limits } from '@sanad/protocol/limit';
import type { Request, RequestHandler, Response } from 'express';

import { watchBody } from './progress.ts';
import { answerRefusal } from './route-binding.ts';

/**
 * The first thing a request meets: how long its body may be, before anybody reads it and whoever reads
 * it. A length that is announced is refused unread; one that is not is counted as it comes, and the rest
 * is thrown away, so that no reader, of ours or of a library, ever holds more than the limit.
 */
export interface BodyRule {
  /** `POST` or `ALL`. */
  readonly method: string;
  /** `/api/workspaces/:workspaceId/import` */
  readonly path: string;
  readonly bytes: number;
}

const authPath = '/api/auth/';

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
}

/** Anything that is not named takes what a plain route takes. */
export function limitBodies(limits: Limits, rules: readonly BodyRule[]): RequestHandler {
  const known = rules.map((rule) => ({ ...rule, pattern: patternOf(rule.path) }));

  function limitOf(method: string, path: string): number {
    if (path.startsWith(authPath)) return limits.authBodyBytes;
    const rule = known.find((each) => each.method === method && each.pattern.test(path));
    return rule?.bytes ?? limits.jsonBodyBytes;
  }

  return (request, response, next) => {
    const declared = Number(request.headers['content-length'] ?? 0);
    const untold = request.headers['transfer-encoding'] !== undefined;
    if (!untold && declared === 0) return next();
    watchBody(request, response, limits);
    const limit = limitOf(request.method, request.path);
    if (declared > limit) return answerRefusal(response, new Refusal('too_large'));
    if (untold) cap(request, response, limit);
    next();
  };
}

function cap(request: Request, response: Response, limit: number): void {
  let bytes = 0;
  const { push } = request;
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    if (chunk !== null) bytes += chunk.length;
    if (bytes <= limit) return push.call(request, chunk, encoding);
    // Its reader must not take a part for the whole: it hears of an end that never came.
    if (chunk === null) request.destroy();
    else if (!response.headersSent) answerRefusal(response, new Refusal('too_large'));
    return true;
  };
}

/** The whole body as text; it is short, because `limitBodies` stands in front. */
export async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  try {
    for await (const part of request) parts.push(part as Buffer);
  } catch {
    // They left half-way: no incident of ours, and nothing to log for each.
    throw new Refusal('bad_request');
  }
  return Buffer.concat(parts).toString('utf8');
}
