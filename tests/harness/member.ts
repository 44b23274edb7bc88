import { randomUUID } from 'node:crypto';

import type { AnyRoute } from '@sanad/protocol/http/route';
import type { z } from 'zod';

/** Somebody signed in to a running server, as any program that is not a browser would be: by cookie. */
export class Member {
  readonly origin: string;
  readonly email: string;
  readonly password: string;
  readonly cookie: string;

  private constructor(origin: string, email: string, password: string, cookie: string) {
    this.origin = origin;
    this.email = email;
    this.password = password;
    this.cookie = cookie;
  }

  /** Signs up under a fresh address and signs in. The address stays unverified. */
  static async signUp(origin: string, name: string): Promise<Member> {
    const email = `${name.toLowerCase()}-${randomUUID()}@example.test`;
    const password = `a long password ${randomUUID()}`;
    const body = { name, email, password, zone: 'Asia/Dubai', language: 'en' };
    await post(origin, '/api/auth/sign-up/email', body);
    return Member.#signIn(origin, email, password);
  }

  static async #signIn(origin: string, email: string, password: string): Promise<Member> {
    const answer = await post(origin, '/api/auth/sign-in/email', { email, password });
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    return new Member(origin, email, password, cookie);
  }

  /** The same person on another device: a login of its own. */
  signInAgain(): Promise<Member> {
    return Member.#signIn(this.origin, this.email, this.password);
  }

  get headers(): { Cookie: string; Origin: string } {
    return { Cookie: this.cookie, Origin: this.origin };
  }

  /** One request over a route of the protocol. @throws Error with the refusal's body. */
  async call<R extends AnyRoute>(
    route: R,
    input: { params?: z.input<R['params']>; body?: z.input<R['body']> } = {},
  ): Promise<z.output<R['answer']>> {
    const params = (input.params ?? {}) as Record<string, string>;
    const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name]!);
    const response = await fetch(this.origin + path, {
      method: route.method,
      headers: {
        ...this.headers,
        ...(input.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${route.method} ${path}: ${response.status} ${text}`);
    return route.answer.parse(text === '' ? {} : JSON.parse(text)) as z.output<R['answer']>;
  }
}

async function post(origin: string, path: string, body: object): Promise<Response> {
  const response = await fetch(origin + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
}
