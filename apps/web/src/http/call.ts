import { Refusal, refusalCodes, type RefusalCode } from '@sanad/domain/kernel/refusal';
import type { RefusedBody } from '@sanad/protocol/http/route';

import { routes, type AnswerOf, type BodyOf, type ParamsOf, type RouteName } from './routes.ts';
import { hearServerDate } from './server-clock.ts';

type Needed<K extends string, T> =
  Record<string, never> extends T ? { [P in K]?: T } : { [P in K]: T };
export type CallInput<K extends RouteName> = Needed<'params', ParamsOf<K>> &
  Needed<'body', BodyOf<K>>;

/**
 * Calls a route of the protocol: the answer, or a thrown `Refusal` whose code has a sentence in every
 * language. A server that cannot be reached is the refusal `unavailable`.
 */
export async function call<K extends RouteName>(
  name: K,
  input: CallInput<K>,
  signal?: AbortSignal,
): Promise<AnswerOf<K>> {
  const [method, path] = routes[name];
  const { params = {}, body } = input as { params?: Record<string, unknown>; body?: unknown };
  const url = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params[key])));
  const hasBody = method !== 'GET' && method !== 'DELETE';
  return (await request(method === 'GET' ? withQuery(url, body) : url, {
    method,
    ...(hasBody ? { body: JSON.stringify(body ?? {}) } : {}),
    ...(signal === undefined ? {} : { signal }),
  })) as AnswerOf<K>;
}

/** One request to our own server, of JSON where nothing else is said; refused bodies and broken lines become a `Refusal`. */
export async function request(
  url: string,
  init: RequestInit,
  contentType = 'application/json',
): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, {
      ...init,
      credentials: 'same-origin',
      headers: init.body === undefined ? {} : { 'content-type': contentType },
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refusal('unavailable');
  }
  hearServerDate(response.headers.get('date'));
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body ?? {};
  throw refusalOf(response.status, body);
}

function refusalOf(status: number, body: unknown): Refusal {
  const error = (body as Partial<RefusedBody> | undefined)?.error;
  if (error !== undefined && isRefusalCode(error.code))
    return new Refusal(error.code, error.params);
  if (status === 401) return new Refusal('unauthenticated');
  if (status === 404) return new Refusal('not_found');
  // A proxy in front answers these too, in words of its own.
  if (status === 408) return new Refusal('too_slow');
  if (status === 413) return new Refusal('too_large');
  if (status === 429) return new Refusal('too_fast');
  if (status >= 500) return new Refusal('unavailable');
  // A refusal all right, and one that this page has no words for.
  return new Refusal(typeof error?.code === 'string' ? 'newer_server' : 'bad_request');
}

function isRefusalCode(code: unknown): code is RefusalCode {
  return (refusalCodes as readonly unknown[]).includes(code);
}

function withQuery(url: string, query: unknown): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== undefined) search.set(key, String(value));
  }
  const text = search.toString();
  return text === '' ? url : `${url}?${text}`;
}
