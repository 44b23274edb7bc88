import type { RequestHandler } from 'express';
import helmet from 'helmet';

import type { Env } from '../env.ts';
import { outsideMediaOrigins } from './outside-media-origins.ts';

/**
 * A page of ours runs our scripts only: nothing inline, nothing from elsewhere. Pictures may come from
 * any https address, because a person can choose to show one in a document.
 */
export function securityHeaders(env: Env): RequestHandler {
  const https = env.publicOrigin?.startsWith('https:') ?? false;
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // The editor draws carets with style attributes; they can load nothing that img-src forbids.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', 'https:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...outsideMediaOrigins(env.LIVEKIT_URL)],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        // On a plain-http address it would turn every asset into one that can't be reached.
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    // A LAN address in plain http is no secure context: the headers below would only warn there.
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  const permissions =
    'camera=(self), microphone=(self), display-capture=(self), fullscreen=(self), autoplay=(self), geolocation=(), payment=(), usb=()';
  return (request, response, next) => {
    response.setHeader('permissions-policy', permissions);
    headers(request, response, next);
  };
}
