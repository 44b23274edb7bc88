import type { IncomingMessage } from 'node:http';

import { describe, expect, it } from 'vitest';

import { createDoors as createDoorsWithKey } from './doors.ts';

const plain = {
  HOST: undefined,
  publicOrigin: undefined,
  OPS_TOKEN: undefined,
  TRUST_PROXY: 0,
  SMTP_URL: undefined,
};
const key = 'the-key-of-the-start-line';
const createDoors = (env: Parameters<typeof createDoorsWithKey>[0]) => createDoorsWithKey(env, key);

function request(
  headers: Record<string, string>,
  remoteAddress = '127.0.0.1',
  url = '/',
): IncomingMessage {
  const rawHeaders = Object.entries(headers).flat();
  return { headers, rawHeaders, url, socket: { remoteAddress } } as unknown as IncomingMessage;
}

describe('the development doors', () => {
  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'localhost'])('open at %s', (host) => {
    expect(createDoors(plain).development(request({ host }))).toBe(true);
  });

  it.each([
    ['a foreign name that points here', request({ host: 'rebound.test' })],
    ['a name that begins like ours', request({ host: 'localhost.evil.test' })],
    ['no Host', request({})],
    ['a peer on the network', request({ host: 'localhost' }, '192.168.1.9')],
    ['a proxy on this machine', request({ host: 'localhost', 'X-Forwarded-For': '1.2.3.4' })],
    ['a proxy that says Forwarded', request({ host: 'localhost', forwarded: 'for=1.2.3.4' })],
    ['a proxy that says Via', request({ host: 'localhost', via: '1.1 nginx' })],
    ['a proxy that says X-Real-IP', request({ host: 'localhost', 'x-real-ip': '127.0.0.1' })],
  ])('are shut to %s', (_, from) => expect(createDoors(plain).development(from)).toBe(false));

  it('do not exist on a server that others can reach', () => {
    const here = request({ host: 'localhost' });
    expect(createDoors({ ...plain, HOST: '127.0.0.1' }).development(here)).toBe(false);
    expect(createDoors({ ...plain, publicOrigin: 'https://sanad.test' }).development(here)).toBe(
      false,
    );
  });
});

describe('captured mail', () => {
  const host = 'localhost:3000';
  const link = `/dev/mail?key=${key}`;

  it('opens by the link of the start line, and by the cookie that it leaves', () => {
    const { mail } = createDoors(plain);
    expect(mail(request({ host }, '127.0.0.1', link))).toBe('by link');
    expect(mail(request({ host, cookie: `a=b; sanad_mail=${key}` }))).toBe('by cookie');
  });

  it('is not there for a stranger whom a silent proxy makes look like this machine', () => {
    const { mail } = createDoors(plain);
    for (const url of ['/dev/mail', '/dev/mail?key=', `/dev/mail?key=${key}x`, `/dev/mail?${key}`])
      expect(mail(request({ host }, '127.0.0.1', url))).toBeUndefined();
    expect(mail(request({ host, cookie: 'sanad_mail=' }))).toBeUndefined();
  });

  it('is not there for anybody else, whatever they bring', () => {
    const brought = (headers: Record<string, string>, peer = '127.0.0.1') =>
      request({ host, ...headers }, peer, link);
    const { mail } = createDoors(plain);
    expect(mail(brought({}, '192.168.1.9'))).toBeUndefined();
    expect(mail(brought({ via: '1.1 nginx' }))).toBeUndefined();
    expect(mail(brought({ host: 'rebound.test' }))).toBeUndefined();
    for (const more of [
      { HOST: '127.0.0.1' },
      { publicOrigin: 'https://sanad.test' },
      { TRUST_PROXY: 1 },
      { SMTP_URL: 'smtp://mail.test' },
    ])
      expect(createDoors({ ...plain, ...more }).mail(brought({}))).toBeUndefined();
  });
});

describe('the operations door', () => {
  const token = 'a-long-operations-token';
  const doors = createDoors({ ...plain, OPS_TOKEN: token });

  it('opens to this machine and to the token', () => {
    expect(doors.operations(request({ host: 'localhost:3000' }))).toBe(true);
    expect(doors.operations(request({ authorization: `Bearer ${token}` }, '10.0.0.1'))).toBe(true);
  });

  it('is shut to a name that somebody points at this machine, and to a proxy on it', () => {
    expect(doors.operations(request({ host: 'rebound.test' }))).toBe(false);
    expect(doors.operations(request({}))).toBe(false);
    expect(doors.operations(request({ host: 'localhost', via: '1.1 nginx' }))).toBe(false);
  });

  it.each(['', 'Bearer ', `Bearer ${token}x`, token])('is shut to %s', (authorization) => {
    expect(doors.operations(request({ authorization }, '10.0.0.1'))).toBe(false);
  });
});
