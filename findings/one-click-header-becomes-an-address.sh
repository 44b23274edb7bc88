#!/usr/bin/env bash
# nodemailer's own field for list headers takes every value for an address: the one word that RFC 8058 wants in
# List-Unsubscribe-Post leaves as `<http://List-Unsubscribe=One-Click>`, which no mail program takes for one click.
# Given as a plain header it is left alone. Run by hand.
set -euo pipefail

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund nodemailer@10.6.1 postal-mime@4.0.0

cat > look.mjs <<'JS'
import nodemailer from 'nodemailer';
import PostalMime from 'postal-mime';

const url = 'https://sanad.example.test/unsubscribe/t0k3n';
const oneClick = 'List-Unsubscribe=One-Click';
const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });

async function sent(fields) {
  const mail = { from: 'a@example.test', to: 'b@example.test', subject: 'Digest', text: 'x', ...fields };
  const { headers } = await PostalMime.parse((await transport.sendMail(mail)).message);
  return headers.find(({ key }) => key === 'list-unsubscribe-post')?.value;
}

const seen = {
  'as a list field': await sent({ list: { unsubscribe: url, 'unsubscribe-post': oneClick } }),
  'as a header': await sent({
    headers: { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': oneClick },
  }),
};
console.log('nodemailer 10.6.1', seen);
const expected = { 'as a list field': `<http://${oneClick}>`, 'as a header': oneClick };
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('it was otherwise when this was written:', expected);
  process.exit(1);
}
JS
node look.mjs
