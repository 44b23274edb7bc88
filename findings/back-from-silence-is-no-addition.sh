#!/usr/bin/env bash
# Awareness of y-protocols takes who was silent for 30 s away with `removed`. A browser that lets a hidden tab's timers
# run once a minute keeps its person silent for that long; told of the removal, the tab answers at once, and everybody hears
# of the person again, but as `updated`: there is no `added` for somebody who was seen before. Whoever keeps a list of
# people by `added` and `removed` has lost them for good, though `getStates()` has them. Run by hand.
set -euo pipefail

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund yjs@13.6.33 y-protocols@1.0.7

cat > look.mjs <<'JS'
import {
  applyAwarenessUpdate,
  Awareness,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import { Doc } from 'yjs';

const [hidden, peer] = [new Awareness(new Doc()), new Awareness(new Doc())];
const id = hidden.clientID;
const tell = (from, to) => applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [id]), 'line');

const heard = [];
const listed = new Set();
peer.on('change', ({ added, updated, removed }) => {
  for (const [word, ids] of Object.entries({ added, updated, removed }))
    if (ids.includes(id)) heard.push(word);
  for (const each of added) listed.add(each);
  for (const each of removed) listed.delete(each);
});

hidden.setLocalState({ name: 'Mona' });
tell(hidden, peer);
// What the peer's own timer does after 30 s of silence, and what providers do then: pass it on.
removeAwarenessStates(peer, [id], 'timeout');
tell(peer, hidden);
tell(hidden, peer);

const seen = { heard, here: peer.getStates().has(id), listed: listed.has(id) };
console.log('y-protocols 1.0.7, yjs 13.6.33', seen);
const expected = { heard: ['added', 'removed', 'updated'], here: true, listed: false };
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('it was otherwise when this was written:', expected);
  process.exit(1);
}
process.exit(0);
JS
node look.mjs
