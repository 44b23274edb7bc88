#!/usr/bin/env bash
# `https.request` over a line that its caller opened (`createConnection`, and so no agent) takes 80 for the port of
# https: it writes `Host: name:80`, though the address names none. With an agent, or with `defaultPort`, it writes
# the name alone. Nothing fails here; a host that goes by `Host` answers for another place. Run by hand.
set -euo pipefail

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund node-linux-"$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')"@24.21.0
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out cert.pem -days 2 \
  -subj "/CN=stand-in" -addext "subjectAltName=DNS:name.test" 2> openssl.txt

cat > look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:https';
import { connect } from 'node:tls';

const [key, cert] = ['key.pem', 'cert.pem'].map((file) => readFileSync(file, 'utf8'));
const server = createServer({ key, cert }, ({ headers }, response) => response.end(headers.host));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address();
const line = () => connect({ host: '127.0.0.1', port, servername: 'name.test', ca: cert });
console.log(`Node ${process.version}`);

const said = (options) =>
  new Promise((resolve, reject) => {
    const asked = request('https://name.test/', options, async (response) => {
      let body = '';
      for await (const chunk of response) body += chunk;
      resolve(body);
    });
    asked.on('error', reject).end();
  });

class OwnLine extends Agent {
  createConnection() {
    return line();
  }
}
const seen = {
  'createConnection alone': await said({ createConnection: line }),
  'with defaultPort': await said({ createConnection: line, defaultPort: 443 }),
  'an agent of its own': await said({ agent: new OwnLine() }),
};
server.close();
console.log(seen);
const expected = {
  'createConnection alone': 'name.test:80',
  'with defaultPort': 'name.test',
  'an agent of its own': 'name.test',
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('it was otherwise when this was written:', expected);
  process.exit(1);
}
JS
node="$(find node_modules -path '*bin/node' | head -1)"
"$node" look.mjs
