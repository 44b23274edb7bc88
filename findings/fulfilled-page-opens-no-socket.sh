#!/usr/bin/env bash
# A page of localhost that a test answered by itself (`route.fulfill`) may fetch from its own origin, but opens
# no WebSocket to it: the browser takes such a page for one from outside. The same page from the server may.
# Needs a Chromium: CHROMIUM_PATH, or /usr/bin/chromium. Run by hand.
set -euo pipefail

export CHROMIUM_PATH="${CHROMIUM_PATH:-/usr/bin/chromium}"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund playwright-core@1.65.1 ws@8.23.0

cat > look.mjs <<'JS'
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { WebSocketServer } from 'ws';

const page = '<!doctype html><title>page</title>';
const server = createServer((_request, response) => response.end(page));
new WebSocketServer({ server }).on('connection', (socket) => socket.send('hello'));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://localhost:${server.address().port}`;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] });
console.log(`playwright-core 1.65.1, ws 8.23.0, Chromium ${browser.version()}`);

async function tryFrom(path) {
  const tab = await browser.newPage();
  await tab.route('**/by-the-test', (route) => route.fulfill({ contentType: 'text/html', body: page }));
  await tab.goto(origin + path);
  return tab.evaluate(async () => {
    const fetched = await fetch('/').then(({ status }) => status, () => 'failed');
    const socket = new WebSocket(location.origin.replace('http', 'ws'));
    const opened = await new Promise((resolve) => {
      socket.onmessage = () => resolve('opened');
      socket.onerror = () => resolve('refused');
    });
    return `fetch ${fetched}, socket ${opened}`;
  });
}

const seen = {
  'from the server': await tryFrom('/by-the-server'),
  'from the test': await tryFrom('/by-the-test'),
};
await browser.close();
server.close();
console.log(seen);
const expected = {
  'from the server': 'fetch 200, socket opened',
  'from the test': 'fetch 200, socket refused',
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('it was otherwise when this was written:', expected);
  process.exit(1);
}
process.exit(0);
JS
node look.mjs
