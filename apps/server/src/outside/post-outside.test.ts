import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openStandInHost, type StandInHost } from '../../test/outside/stand-in-host.ts';
import { postOutside } from './post-outside.ts';

let host: StandInHost;
beforeEach(async () => {
  host = await openStandInHost();
});
afterEach(() => host.close());

const url = new URL('https://one.push.test/send/1');
const message = { headers: { 'x-of': 'ours' }, body: Buffer.from('hello') };
const post = (timeoutMs = 10_000, to = url) =>
  postOutside({ network: host.network, timeoutMs }, to, async () => message);

describe('a post to an address from outside', () => {
  it('says what was meant, and hears the status', async () => {
    host.answer = (response) => void response.writeHead(429, { 'retry-after': '7' }).end('no');
    expect(await post()).toEqual({ kind: 'answered', status: 429, retryAfter: '7' });
    expect(host.received).toMatchObject([
      { host: 'one.push.test', method: 'POST', path: '/send/1', body: message.body },
    ]);
    expect(host.received[0]?.headers['x-of']).toBe('ours');
  });

  it('opens no line where any of the addresses is not public, or there is none', async () => {
    for (const addresses of [['10.0.0.1'], ['93.184.215.14', '127.0.0.1'], ['::ffff:7f00:1'], []]) {
      host.names.set('one.push.test', () => addresses);
      expect(await post(), `${addresses}`).toEqual({ kind: 'no_public_address' });
    }
    expect(host.reached).toEqual([]);
  });

  it('goes to what was checked: a second look-up changes nothing', async () => {
    const meanings = [['93.184.215.14'], ['127.0.0.1']];
    let looks = 0;
    host.names.set('one.push.test', () => meanings[looks++] ?? ['127.0.0.1']);
    expect(await post()).toMatchObject({ status: 201 });
    expect(looks).toBe(1);
    expect(host.reached).toEqual(['93.184.215.14']);
    expect(await post()).toEqual({ kind: 'no_public_address' });
    expect(host.reached).toEqual(['93.184.215.14']);
  });

  it('follows no redirect', async () => {
    host.answer = (response) =>
      void response.writeHead(307, { location: 'https://two.push.test/inside' }).end();
    expect(await post()).toMatchObject({ kind: 'answered', status: 307 });
    expect(host.received).toHaveLength(1);
    expect(host.reached).toHaveLength(1);
  });

  it('asks who it is: a certificate of another name is none', async () => {
    const elsewhere = new URL('https://one.elsewhere.test/');
    expect(await post(10_000, elsewhere)).toMatchObject({
      kind: 'failed',
      error: { code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    });
    expect(host.received).toEqual([]);
  });

  it('reads no body, however long it is, and no heap of headers', async () => {
    let written = 0;
    const ended = new Promise<void>((resolve) => {
      host.answer = (response) => {
        response.writeHead(201);
        const more = (): void => {
          while (!response.destroyed && response.write('x'.repeat(64 * 1_024))) written += 1;
        };
        response.on('drain', more).on('close', resolve);
        more();
      };
    });
    expect(await post()).toMatchObject({ status: 201 });
    await ended;
    expect(written).toBeLessThan(1_000);

    host.answer = (response) =>
      void response.writeHead(201, { 'x-long': 'x'.repeat(12 * 1_024) }).end();
    expect(await post()).toMatchObject({ kind: 'failed', error: { code: 'HPE_HEADER_OVERFLOW' } });
  });

  it('ends in its time where the name, the line or the answer does not come', async () => {
    const timeout = { kind: 'failed', error: { name: 'TimeoutError' } };
    const own = new AbortController();
    host.answer = () => own.abort();
    const asked = { network: host.network, timeoutMs: 60_000, signal: own.signal };
    expect((await postOutside(asked, url, async () => message)).kind).toBe('failed');
    host.names.set('one.push.test', () => new Promise<readonly string[]>(() => undefined));
    expect(await post(50)).toMatchObject(timeout);
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const { connect } = await import('node:tls');
    const network = {
      resolve: async () => ['93.184.215.14'],
      connect: () => connect({ host: '127.0.0.1', port }),
    };
    expect(await postOutside({ network, timeoutMs: 50 }, url, async () => message)).toMatchObject({
      kind: 'failed',
      error: { name: 'AbortError' },
    });
    silent.close();
  });

  it('ends where the answer is the beginning of another protocol', async () => {
    host.answer = ({ socket }) =>
      void socket?.end('HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: other\r\n\r\n');
    expect(await post()).toMatchObject({ kind: 'failed' });
  });

  it('says nothing where it was taken back while the line was opened', async () => {
    const outcome = postOutside(
      { network: host.network, timeoutMs: 10_000 },
      url,
      async () => undefined,
    );
    expect(await outcome).toEqual({ kind: 'unwanted' });
    expect(host.reached).toHaveLength(1);
    expect(host.received).toEqual([]);
  });

  it('uses no proxy that the machine was told of', async () => {
    const { setGlobalProxyFromEnv } = await import('node:http');
    const restore = setGlobalProxyFromEnv({ https_proxy: 'http://127.0.0.1:9' });
    try {
      expect(await post()).toMatchObject({ kind: 'answered', status: 201 });
    } finally {
      restore();
    }
  });
});
