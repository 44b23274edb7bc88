import { sharedCookie } from '@sanad/protocol/shared-computer';
import type { RequestHandler } from 'express';

import { readCookies } from './page-choices.ts';

/** On a shared computer the browser keeps nothing of what we say, whatever is said of it elsewhere. Files with hashed names are nobody's. */
export const leaveNothing: RequestHandler = (request, response, next) => {
  if (request.path.startsWith('/assets/') || !readCookies(request.headers.cookie).has(sharedCookie))
    return next();
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => typeof response;
  // At the last moment: each answer sets its own before.
  response.writeHead = (...args: unknown[]) => {
    response.setHeader('cache-control', 'no-store');
    response.removeHeader('etag');
    return writeHead(...args);
  };
  next();
};
