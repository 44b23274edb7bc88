import { once } from 'node:events';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { getSnapshot } from '@sanad/protocol/http/board';
import { limits } from '@sanad/protocol/limit';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { bind, registerRoutes } from '../src/http/route-binding.ts';
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

  it('an answer that is read slowly ends with the right to have it, within two seconds', async () => {
    const layla = await app.quickPerson('Layla');
    const slow = await app.quickPerson('Slow');
    const place = await app.workspace([
      [layla, 'owner'],
      [slow, 'assistant'],
    ]);
    const served = express();
    const { access, log, identity } = app.app.ground;
    const answer = Buffer.alloc(64 * 1024 * 1024, ' ');
    const theirs = Promise.withResolvers<ServerResponse>();
    registerRoutes(
      served,
      [
        bind(getSnapshot, ({ principal, response }) => {
          if (principal.userId === slow.userId) theirs.resolve(response);
          response.end(answer);
          return undefined as never;
        }),
      ],
      { access, log, limits, authenticate: (asking) => identity.authenticate(asking.headers) },
    );
    const http = served.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const { port } = http.address() as AddressInfo;
    const open = async (by: TestPerson): Promise<IncomingMessage> => {
      const asked = request(`http://127.0.0.1:${port}/api/workspaces/${place}/snapshot`, {
        headers: { cookie: by.cookie },
      }).end();
      return ((await once(asked, 'response')) as [IncomingMessage])[0];
    };
    const [staying, leaving] = await Promise.all([open(layla), open(slow)]);
    leaving.on('error', () => undefined);
    const response = await theirs.promise;
    const ended = once(response, 'close');
    const since = performance.now();
    await app.remove(place, slow);
    await ended;
    expect(performance.now() - since).toBeLessThan(2_000);
    expect(response.writableFinished).toBe(false);
    let bytes = 0;
    staying.on('data', (chunk: Buffer) => (bytes += chunk.length));
    await once(staying, 'end');
    expect(bytes).toBe(answer.length);
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  });
});
