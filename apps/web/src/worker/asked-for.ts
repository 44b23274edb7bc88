import { sharePath } from '@sanad/protocol/shared-words';

/** Navigations that are no page of ours: answers, development's pages, operations, single files. */
const noPage =
  /^\/(?:api|dev|docs|rtc|socket\.io|assets)\/|^\/(?:healthz|metrics|shell)$|\.[a-z0-9]+$/i;
/** Named by their content, so that what is kept is never old. */
const hashedFile = /^\/assets\/[^/]+$/;

export interface AskedRequest {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
}

/** What the worker answers: pages, hashed files and what another app shares, of its own origin. Everything else never meets it. */
export function askedFor(
  request: AskedRequest,
  origin: string,
): 'page' | 'file' | 'share' | undefined {
  const url = new URL(request.url);
  if (url.origin !== origin) return undefined;
  const isShare = request.method === 'POST' && request.mode === 'navigate';
  if (isShare && url.pathname === sharePath) return 'share';
  if (request.method !== 'GET') return undefined;
  if (request.mode === 'navigate') return noPage.test(url.pathname) ? undefined : 'page';
  return hashedFile.test(url.pathname) ? 'file' : undefined;
}
