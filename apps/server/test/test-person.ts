import type { UserId } from '@sanad/domain/kernel/ids';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** Somebody with a browser: sends our Origin and their own cookie. */
export interface TestPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly userId: UserId;
  /** As in a `Cookie` header: for sockets and document connections. */
  readonly cookie: string;
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

export function cookiesOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

/** One request as a page of ours would send it. `origin: ''` leaves the header out. */
export async function callAs(
  base: string,
  cookie: string | undefined,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const sent: Record<string, string> = { origin: base, ...headers };
  if (sent['origin'] === '') delete sent['origin'];
  if (cookie !== undefined) sent['cookie'] = cookie;
  if (body !== undefined && sent['content-type'] === undefined)
    sent['content-type'] = 'application/json';
  const response = await fetch(base + path, {
    method,
    headers: sent,
    redirect: 'manual',
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    body: json && text !== '' ? JSON.parse(text) : text,
    headers: response.headers,
  };
}
