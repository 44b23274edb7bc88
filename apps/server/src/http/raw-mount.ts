import type { RequestHandler } from 'express';

/** A raw express handler, mounted before the JSON parser and outside `bind`: it authorizes by itself. */
export interface RawMount {
  /** `POST /api/livekit/webhook`; the same words as its row in `authorization`. */
  readonly name: string;
  readonly method: 'get' | 'head' | 'post' | 'patch' | 'delete' | 'all' | 'use';
  readonly path: string;
  readonly handler: RequestHandler;
  /** Bytes of a body, where it takes more than `jsonBodyBytes`. */
  readonly bodyBytes?: number;
  /** True when it is called by machines that send no Origin and proves its caller itself (a signature). */
  readonly withoutOrigin?: boolean;
}
