import { once } from 'node:events';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { getSnapshot } from '@sanad/protocol/http/board';
import { getPersonSnapshot } from '@sanad/protocol/http/person';
import type { AnyRoute } from '@sanad/protocol/http/route';
import { limits } from '@sanad/protocol/limit';
import express, { type Response } from 'express';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import type { Principal } from '../src/auth/principal.ts';
import { bind, registerRoutes, type HandlerOf } from '../src/http/route-binding.ts';
import { createTestApp, type TestApp } from './test-app.ts';
import type { TestPerson } from './test-person.ts';

let app: TestApp;
beforeAll(async () => void (app = await createTestApp()));
afterAll(() => app.close());

describe('http', () => {
  it('signs people up and in', async () => {
    const mona = await app.person('Mona');
    const principal = await app.app.ground.identity.authenticate({ cookie: mona.cookie });
    expect(principal).toMatchObject({
      userId: mona.userId,
      name: 'Mona',
      emailVerified: true,
      demo: false,
    });
  });

  it('answers an unknown API path as not found', async () => {
    const answer = await app.call('GET', '/api/nothing');
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
  });

  it('refuses a change without one of our origins', async () => {
    for (const origin of ['', 'null', 'http://evil.test', 'http://localhost.evil.test']) {
      const answer = await app.call('POST', '/api/auth/sign-out', {}, { origin });
      expect(answer).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } });
    }
  });

  for (const [end, status] of [
    ['is removed', 404],
    ['signs out', 401],
  ] as const) {
    it(`takes no body from somebody who ${end} while it is being sent`, async () => {
      const layla = await app.quickPerson('Layla');
      const mona = await app.quickPerson('Mona');
      const place = await app.workspace([
        [layla, 'owner'],
        [mona, 'approver'],
      ]);
      const body = JSON.stringify({ name: 'Sara', role: 'requester', language: 'en', note: '' });
      const asked = request(`${app.url}/api/workspaces/${place}/invitations`, {
        method: 'POST',
        headers: {
          ...{ cookie: mona.cookie, origin: app.url, 'content-type': 'application/json' },
          'content-length': body.length,
        },
      });
      const answered = once(asked, 'response') as Promise<[IncomingMessage]>;
      // It was asked who they are once that has been answered: the body is being waited for.
      const { access } = app.app.ground;
      const judged = new Promise<void>((resolve) => {
        const judge = access.judge;
        vi.spyOn(access, 'judge').mockImplementationOnce(async (claim) => {
          const verdict = await judge(claim);
          resolve();
          return verdict;
        });
      });
      asked.write(body.slice(0, 20));
      await judged;
      if (end === 'is removed') await app.remove(place, mona);
      else await mona.call('POST', '/api/auth/sign-out', {});
      asked.end(body.slice(20));
      const [answer] = await answered;
      answer.resume();
      expect(answer.statusCode).toBe(status);
      const sent = await app.database.db
        .selectFrom('invitation')
        .select('id')
        .where('workspace_id', '=', place)
        .execute();
      expect(sent).toEqual([]);
    });
  }

  /** Sixty megabytes for whoever asks: nobody's network takes them at once. */
  const long = Buffer.alloc(64 * 1024 * 1024, ' ');

  /** Serves a route whose answers are long, and opens them as one who does not read on. */
  async function serveLong<R extends AnyRoute>(route: R) {
    const served = express();
    const { access, log, identity } = app.app.ground;
    const responses = new Map<string, ServerResponse>();
    const handler = ({ principal, response }: { principal: Principal; response: Response }) => {
      responses.set(principal.userId, response);
      response.end(long);
    };
    registerRoutes(served, [bind(route, handler as unknown as HandlerOf<R>)], {
      ...{ access, log, limits },
      authenticate: (asking) => identity.authenticate(asking.headers),
    });
    const http = served.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const { port } = http.address() as AddressInfo;
    return {
      async open(path: string, by: TestPerson, cookie = by.cookie) {
        const headers = { cookie };
        const asked = request(`http://127.0.0.1:${port}${path}`, { headers }).end();
        const [reader] = (await once(asked, 'response')) as [IncomingMessage];
        reader.on('error', () => undefined);
        return { reader, response: responses.get(by.userId)! };
      },
      async close() {
        http.closeAllConnections();
        await new Promise((resolve) => http.close(resolve));
      },
    };
  }

  async function expectWhole(reader: IncomingMessage): Promise<void> {
    let bytes = 0;
    reader.on('data', (chunk: Buffer) => (bytes += chunk.length));
    await once(reader, 'end');
    expect(bytes).toBe(long.length);
  }

  it('an answer that is read slowly ends with the right to have it, within two seconds', async () => {
    const layla = await app.quickPerson('Layla');
    const slow = await app.quickPerson('Slow');
    const place = await app.workspace([
      [layla, 'owner'],
      [slow, 'assistant'],
    ]);
    const served = await serveLong(getSnapshot);
    const path = `/api/workspaces/${place}/snapshot`;
    const [staying, leaving] = await Promise.all([
      served.open(path, layla),
      served.open(path, slow),
    ]);
    const ended = once(leaving.response, 'close');
    const since = performance.now();
    await app.remove(place, slow);
    await ended;
    expect(performance.now() - since).toBeLessThan(2_000);
    expect(leaving.response.writableFinished).toBe(false);
    await expectWhole(staying.reader);
    await served.close();
  });

  it('an answer of one’s own that is read slowly ends with its sign-in, and no other, within two seconds', async () => {
    const slow = await app.person('Slow');
    const laptop = await app.signIn(slow.email, slow.password);
    const served = await serveLong(getPersonSnapshot);
    const here = await served.open('/api/me/snapshot', slow);
    const there = await served.open('/api/me/snapshot', slow, laptop);
    const ended = once(here.response, 'close');
    const since = performance.now();
    await slow.call('POST', '/api/auth/sign-out', {});
    await ended;
    expect(performance.now() - since).toBeLessThan(2_000);
    expect(here.response.writableFinished).toBe(false);
    await expectWhole(there.reader);
    await served.close();
  });
});
