import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeEach, expect, it } from 'vitest';

import { livekitConfigText } from './livekit-config.ts';
import { loadLivekitKeys } from './livekit-keys.ts';
import { isFittingVersion } from './livekit-version.ts';

let file: string;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-keys-'));
  file = join(folder, 'keys.json');
  return () => rmSync(folder, { recursive: true, force: true });
});

it('makes keys once, long ones, for nobody else to read', () => {
  const keys = loadLivekitKeys(file);
  expect(keys.apiSecret.length).toBeGreaterThanOrEqual(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(loadLivekitKeys(file)).toEqual(keys);
});

it('never makes the same keys twice', () => {
  const first = loadLivekitKeys(file);
  rmSync(file);
  expect(loadLivekitKeys(file).apiSecret).not.toBe(first.apiSecret);
});

it.each(['{}', '{"apiKey":"devkey","apiSecret":"secret"}', '[]'])('refuses the keys %s', (text) => {
  writeFileSync(file, text);
  expect(() => loadLivekitKeys(file)).toThrow('delete it and new ones are made');
  expect(readFileSync(file, 'utf8')).toBe(text);
});

it('keeps the signalling port of LiveKit on loopback and sends webhooks to the product', () => {
  const keys = loadLivekitKeys(file);
  const ports = { http: 7880, rtcTcp: 7881, rtcUdp: 7882 };
  const config = JSON.parse(
    livekitConfigText({ ports, keys, webhookPort: 3000, nodeIp: '127.0.0.1' }),
  ) as Record<string, unknown>;
  expect(config).toMatchObject({
    port: 7880,
    bind_addresses: ['127.0.0.1'],
    rtc: { tcp_port: 7881, udp_port: 7882, node_ip: '127.0.0.1', use_external_ip: false },
    keys: { [keys.apiKey]: keys.apiSecret },
    webhook: { urls: ['http://127.0.0.1:3000/api/livekit/webhook'] },
  });
});

it.each([
  ['livekit-server version 1.13.5', true],
  ['livekit-server version 1.13.9', true],
  ['livekit-server version 1.12.0', false],
  ['livekit-server version 2.0.0', false],
  ['something else', false],
])('takes "%s" for one that fits: %s', (said, fits) => {
  expect(isFittingVersion(said)).toBe(fits);
});
