#!/usr/bin/env bash
# Whoever follows a link away from a page is not gone: Chromium freezes the page for the Back button, its WebSocket
# stays open, and the browser answers the server's pings for a page whose script stands still. A server that tells
# the living by ping and pong shows that person as present for as long as the page is kept; what it sends meanwhile is
# never heard: with Back the page is told 1001 or an error instead. Sockets have to be closed at `pagehide`.
# Needs a Chromium: CHROMIUM_PATH, or /usr/bin/chromium. Run by hand.
set -euo pipefail

export CHROMIUM_PATH="${CHROMIUM_PATH:-/usr/bin/chromium}"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund playwright-core@1.65.1 ws@8.23.0

cat > look.mjs <<'JS'
import { once } from 'node:events';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { WebSocketServer } from 'ws';

const room = `<!doctype html><title>room</title><script>
  heard = [];
  const socket = new WebSocket(location.origin.replace('http', 'ws'));
  socket.onmessage = ({ data }) => heard.push(data);
  socket.onclose = () => heard.push('closed');
  onpageshow = ({ persisted }) => persisted && heard.push('back');
</script>`;
const server = createServer(({ url }, response) => {
  response.setHeader('content-type', 'text/html');
  response.end(url === '/room' ? room : '<!doctype html><title>elsewhere</title>');
});
const sockets = new WebSocketServer({ server });
const connected = once(sockets, 'connection');
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://localhost:${server.address().port}`;

// Playwright turns the cache off, which every person's browser has.
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: ['--no-sandbox'],
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
});
console.log(`Chromium ${browser.version()}, ws 8.23.0`);
const page = await browser.newPage();
await page.goto(`${origin}/room`);
const [socket] = await connected;
let closed = false;
socket.on('close', () => (closed = true));

await page.goto(`${origin}/elsewhere`);
let pongs = 0;
for (let n = 0; n < 5; n += 1) {
  socket.send('a message');
  socket.ping();
  await Promise.race([once(socket, 'pong').then(() => (pongs += 1)), once(socket, 'close')]);
  await new Promise((resolve) => setTimeout(resolve, 2000));
}
const away = { pongs, closed };
await page.evaluate(() => history.back()).catch(() => undefined);
await page.waitForFunction(() => globalThis.heard?.includes('closed'));
const seen = { away, heard: (await page.evaluate(() => heard)).sort() };
await browser.close();
console.log(JSON.stringify(seen));
const expected = { away: { pongs: 5, closed: false }, heard: ['back', 'closed'] };
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('it was otherwise when this was written:', JSON.stringify(expected));
  process.exit(1);
}
process.exit(0);
JS
node look.mjs
