#!/usr/bin/env bash
# A web push library published in 2026 encrypts as a draft of 2016 said (`aesgcm`), not as RFC 8291 does
# (`aes128gcm`), and offers nothing else: Chromium reads both, a browser that lists the standard alone cannot. Another
# one speaks the standard, and makes of one word 4,096 bytes, all that a push service has to take; Mozilla's bridge to
# Android takes 3,070 (mozilla-services/autopush#748). Read by the library of the standard's author. Run by hand.
set -euo pipefail

export CHROMIUM_PATH="${CHROMIUM_PATH:-/usr/bin/chromium}"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --force @pushforge/builder@2.0.5 @block65/webcrypto-web-push@2.0.0 \
  http_ece@1.2.1 playwright-core@1.65.1 node-linux-"$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')"@24.21.0

cat > look.mjs <<'JS'
import { createECDH, generateKeyPairSync, randomBytes } from 'node:crypto';
import { buildPushPayload } from '@block65/webcrypto-web-push';
import { buildPushHTTPRequest } from '@pushforge/builder';
import ece from 'http_ece';
import { chromium } from 'playwright-core';

const privateKey = createECDH('prime256v1');
privateKey.generateKeys();
const authSecret = randomBytes(16);
const endpoint = 'https://push.example/1';
const keys = { p256dh: privateKey.getPublicKey('base64url'), auth: authSecret.toString('base64url') };
const own = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
const point = Buffer.concat([Buffer.of(4), ...[own.x, own.y].map((n) => Buffer.from(n, 'base64url'))]);

function read(body, version, more = {}) {
  try {
    return ece.decrypt(Buffer.from(body), { version, privateKey, authSecret, ...more }).toString();
  } catch (error) {
    return `not read: ${error.message}`;
  }
}

const first = await buildPushHTTPRequest({
  privateJWK: own,
  message: { payload: 'word', adminContact: 'mailto:a@b.example' },
  subscription: { endpoint, keys },
});
const headers = Object.fromEntries(new Headers(first.headers));
const salt = headers.encryption?.replace('salt=', '');
const dh = headers['crypto-key']?.replace('dh=', '');
const second = await buildPushPayload(
  { data: 'word' },
  { endpoint, expirationTime: null, keys },
  { subject: 'mailto:a@b.example', publicKey: point.toString('base64url'), privateKey: own.d },
);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: 'page' }));
await page.goto('https://page.example/');
const known = await page.evaluate(() => PushManager.supportedContentEncodings);
console.log(`Node ${process.version}, Chromium ${browser.version()}`);
await browser.close();

const seen = {
  '@pushforge/builder 2.0.5': headers['content-encoding'],
  'read as the draft': read(first.body, 'aesgcm', { salt, dh }).includes('word'),
  'read as the standard': read(first.body, 'aes128gcm').startsWith('not read') ? 'no' : 'yes',
  '@block65/webcrypto-web-push 2.0.0': second.headers['content-encoding'],
  'of one word': `${second.body.byteLength} bytes`,
  'its word': read(second.body, 'aes128gcm'),
  Chromium: known.join(', '),
};
console.log(seen);
const expected = {
  '@pushforge/builder 2.0.5': 'aesgcm',
  'read as the draft': true,
  'read as the standard': 'no',
  '@block65/webcrypto-web-push 2.0.0': 'aes128gcm',
  'of one word': '4096 bytes',
  'its word': 'word',
  Chromium: 'aes128gcm, aesgcm',
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('it was otherwise when this was written:', expected);
  process.exit(1);
}
process.exit(0);
JS
"$(find node_modules -path '*bin/node' | head -1)" look.mjs
