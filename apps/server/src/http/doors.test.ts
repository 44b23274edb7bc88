import type { IncomingMessage } from 'node:http';

import { describe, expect, it } from 'vitest';

import { createDoors } from './doors.ts';

const plain = { HOST: undefined, publicOrigin: undefined, OPS_TOKEN: undefined, TRUST_PROXY: 0 };

function request(headers: Record<string, string>, remoteAddress = '127.0.0.1'): IncomingMessage {
  const rawHeaders = Object.entries(headers).flat();
  return { headers, rawHeaders, socket: { remoteAddress } } as unknown as IncomingMessage;
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

describe('the operations door', () => {
  const token = 'a-long-operations-token';
  const doors = createDoors({ ...plain, OPS_TOKEN: token });

  it('opens to this machine and to the token', () => {
    expect(doors.operations(request({}))).toBe(true);
    expect(doors.operations(request({ authorization: `Bearer ${token}` }, '10.0.0.1'))).toBe(true);
  });

  it.each(['', 'Bearer ', `Bearer ${token}x`, token])('is shut to %s', (authorization) => {
    expect(doors.operations(request({ authorization }, '10.0.0.1'))).toBe(false);
  });
});
