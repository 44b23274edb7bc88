import type { RequestHandler } from 'express';

/**
 * The caller's address, from the socket or from as many trusted proxies as configured. Written over
 * `x-real-ip`, the one header that the sign-in limits read, so that nobody can bring their own.
 */
export const clientAddress: RequestHandler = (request, _response, next) => {
  request.headers['x-real-ip'] = (request.ip ?? '').replace(/^::ffff:/, '');
  next();
};
