#!/usr/bin/env bash
# "The 29th of each month, or its last day" is BYMONTHDAY=28,29;BYSETPOS=-1 in RFC 5545: of those two days the last one that
# the month has. From 28 February 2010 that is 28 February, 29 March, 29 April, and rrule 2.8.1 says so. ical.js 2.2.1 gives
# both days of March: past the first month it forgets the place and takes the whole set. So what is meant to be read by
# other calendars is better written without BYSETPOS. Run by hand.
set -euo pipefail

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund ical.js@2.2.1 rrule@2.8.1

cat > look.mjs <<'JS'
import ICAL from 'ical.js';
import rrule from 'rrule';

const rule = 'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1;COUNT=3';
const begin = ICAL.Time.fromDateTimeString('2010-02-28T09:00:00');
const days = ICAL.Recur.fromString(rule).iterator(begin);
const read = [];
for (let day = days.next(); day; day = days.next()) read.push(day.toString().slice(0, 10));
const other = rrule.RRule.fromString(`DTSTART:20100228T090000Z\nRRULE:${rule}`).all();
console.log('ical.js', read.join(' '));
console.log('rrule', other.map((day) => day.toISOString().slice(0, 10)).join(' '));
JS

echo "ical.js 2.2.1, rrule 2.8.1, Node $(node --version)"
said="$(node look.mjs)"
echo "$said"
if [ "$said" != 'ical.js 2010-02-28 2010-03-28 2010-03-29
rrule 2010-02-28 2010-03-29 2010-04-29' ]; then
  echo 'it was otherwise when this was written' >&2
  exit 1
fi
