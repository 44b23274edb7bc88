#!/usr/bin/env bash
# chrono-node reads Arabic, but "tomorrow" only where its vowel mark stands behind the alef («غداً»). With the mark
# before it («غدًا», as most style guides and keyboards have it) the word is passed over without a sign, and "tomorrow, 5 pm" is
# today, 5 pm: a day early. Vowel marks have to be folded away before, and what a parser left unread has to be looked at after.
# And "fri 5pm" on a Friday noon is that day or the next week's by the zone of the process, whatever zone it is given to read in:
# the instant it compares with is moved by the host's offset. Run by hand.
set -euo pipefail

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund chrono-node@2.10.3

cat > look.mjs <<'JS'
import * as chrono from 'chrono-node';

// Friday 27 November 2026, noon in Cairo; its zone is told in minutes.
const noon = { instant: new Date('2026-11-27T10:00:00Z'), timezone: 120 };
const read = (parser, text, options) =>
  parser
    .parse(text, noon, options)
    .map(({ text: taken, start }) => `${taken} = ${start.date().toISOString().slice(0, 16)}Z`)
    .join(', ');

// One word, its mark at either side of the last letter.
const [behind, before] = ['\u063a\u062f\u0627\u064b', '\u063a\u062f\u064b\u0627'];
console.log(
  JSON.stringify({
    behind: read(chrono.ar, `${behind} 5 \u0645`),
    before: read(chrono.ar, `${before} 5 \u0645`),
    friday: read(chrono.en, 'fri 5pm', { forwardDate: true }),
  }),
);
JS

echo "chrono-node 2.10.3, Node $(node --version)"
cairo="$(TZ=Africa/Cairo node look.mjs)"
new_york="$(TZ=America/New_York node look.mjs)"
printf 'in a process of Cairo:    %s\nin a process of New York: %s\n' "$cairo" "$new_york"

expected_cairo='{"behind":"غداً 5 م = 2026-11-28T15:00Z","before":"5 م = 2026-11-27T15:00Z","friday":"fri 5pm = 2026-11-27T15:00Z"}'
expected_new_york='{"behind":"غداً 5 م = 2026-11-28T15:00Z","before":"5 م = 2026-11-27T15:00Z","friday":"fri 5pm = 2026-12-04T15:00Z"}'
if [ "$cairo" != "$expected_cairo" ] || [ "$new_york" != "$expected_new_york" ]; then
  printf 'it was otherwise when this was written:\n%s\n%s\n' "$expected_cairo" "$expected_new_york" >&2
  exit 1
fi
