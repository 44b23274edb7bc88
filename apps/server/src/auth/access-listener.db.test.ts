import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import { createLog } from '../log.ts';
import { createAccessListener, type AccessListener } from './access-listener.ts';

/** A wire to the database that can be cut, or go silent without a word. */
class Wire {
  readonly server: Server;
  readonly sockets = new Set<Socket>();
  silent = false;
  accepted = 0;
  open = 0;

  constructor(port: number) {
    this.server = createServer((near) => {
      this.accepted += 1;
      this.open += 1;
      near.on('close', () => (this.open -= 1));
      const far = connect(port, '127.0.0.1');
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(from);
        from.on('data', (chunk: Buffer) => this.silent || to.write(chunk));
        from.on('close', () => to.destroy());
        from.on('error', () => to.destroy());
      }
    });
  }

  cut(): void {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }
}

let database: TestDatabase;
let wire: Wire;
let listener: AccessListener;

beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.close());

beforeEach(async () => {
  const url = new URL(database.url);
  wire = new Wire(Number(url.port));
  await new Promise<void>((resolve) => wire.server.listen(0, '127.0.0.1', resolve));
  url.port = String((wire.server.address() as AddressInfo).port);
  listener = createListener(url.href);
  await listener.open();
});
afterEach(async () => {
  wire.silent = false;
  wire.cut();
  await listener.close();
  wire.server.close();
});

function createListener(databaseUrl: string): AccessListener {
  return createAccessListener({ databaseUrl, db: database.db, log: createLog('silent') });
}

function hearing(expected: boolean): Promise<number> {
  const began = performance.now();
  return new Promise((resolve) => {
    const stop = listener.onHearing((hears) => {
      if (hears !== expected) return;
      stop();
      resolve(performance.now() - began);
    });
  });
}

describe('the access listener', () => {
  it('passes on what is said in the database, and survives nonsense', async () => {
    const heard = new Promise((resolve) => listener.onChange(resolve));
    await database.pool.query(
      `select pg_notify('access', 'no json'), pg_notify('access', '{"kind":"other"}')`,
    );
    await database.pool.query(`select pg_notify('access', '{"kind":"docToken","tokenId":"t1"}')`);
    expect(await heard).toEqual({ kind: 'docToken', tokenId: 't1' });
    expect(listener.hears()).toBe(true);
  });

  it('knows within two seconds that a silent database cannot be heard, and comes back', async () => {
    const deaf = hearing(false);
    wire.silent = true;
    expect(await deaf).toBeLessThan(2_000);
    expect(listener.hears()).toBe(false);
    const again = hearing(true);
    wire.silent = false;
    await again;
    const heard = new Promise((resolve) => listener.onChange(resolve));
    await database.pool.query(`select pg_notify('access', '{"kind":"docToken","tokenId":"t2"}')`);
    expect(await heard).toMatchObject({ tokenId: 't2' });
  });

  it('is deaf for the moment of a lost connection: something may have been said in it', async () => {
    const [deaf, again] = [hearing(false), hearing(true)];
    wire.cut();
    await deaf;
    await again;
    expect(listener.hears()).toBe(true);
  });

  it('opens over a database that is slow at first, and keeps no connection that came to nothing', async () => {
    const address = wire.server.address() as AddressInfo;
    const url = new URL(database.url);
    url.port = String(address.port);
    await listener.close();
    await expect.poll(() => wire.open).toBe(0);
    wire.silent = true;
    const late = createListener(url.href);
    const opening = late.open();
    await expect.poll(() => wire.accepted).toBe(3);
    wire.silent = false;
    await opening;
    expect(late.hears()).toBe(true);
    expect(wire.open).toBe(1);
    await late.close();
  });
});
