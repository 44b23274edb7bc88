#!/usr/bin/env bash
# date-holidays says which days of a country are public holidays, and is kept up. Asked for the Emirates in 2027 it names
# two that have been working days for years (the 27th of Rajab, the first of Ramadan) and lacks two that the law names (the
# day of Arafah, the third of December: Cabinet Resolution 27 of 2024). Of Egypt it has the four days of the Feast of the
# Sacrifice without the day of Arafah, on which nobody works either. Whose hours follow such a list is called on a holiday and
# left alone on a working day: each country that counts has to be held against its law. Run by hand.
set -euo pipefail

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund date-holidays@3.37.0

cat > look.mjs <<'JS'
import Holidays from 'date-holidays';

const rules = (country) =>
  new Holidays(country, { types: ['public'] }).getHolidays(2027).map(({ rule }) => rule);
const [emirates, egypt] = [rules('AE'), rules('EG')];
const has = (list, rule) => list.some((each) => each.startsWith(rule));
console.log(
  JSON.stringify({
    emirates: {
      '27 Rajab': has(emirates, '27 Rajab'),
      '1 Ramadan': has(emirates, '1 Ramadan'),
      '9 Dhu al-Hijjah': has(emirates, '9 Dhu al-Hijjah'),
      '12-03': has(emirates, '12-03'),
    },
    egypt: { '9 Dhu al-Hijjah': has(egypt, '9 Dhu al-Hijjah'), '10 Dhu al-Hijjah': has(egypt, '10 Dhu al-Hijjah') },
  }),
);
JS

echo "date-holidays 3.37.0, Node $(node --version)"
seen="$(node look.mjs)"
echo "$seen"

expected='{"emirates":{"27 Rajab":true,"1 Ramadan":true,"9 Dhu al-Hijjah":false,"12-03":false},"egypt":{"9 Dhu al-Hijjah":false,"10 Dhu al-Hijjah":true}}'
if [ "$seen" != "$expected" ]; then
  printf 'it was otherwise when this was written:\n%s\n' "$expected" >&2
  exit 1
fi
