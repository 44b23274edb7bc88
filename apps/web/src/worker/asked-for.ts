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

/** What the worker answers: pages and hashed files of its own origin. Everything else never meets it. */
export function askedFor(request: AskedRequest, origin: string): 'page' | 'file' | undefined {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin) return undefined;
  if (request.mode === 'navigate') return noPage.test(url.pathname) ? undefined : 'page';
  return hashedFile.test(url.pathname) ? 'file' : undefined;
}
