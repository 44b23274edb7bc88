#!/usr/bin/env bash
# An alias of a time zone may be another country's zone, so following aliases to "the" name of a zone moves
# a person over a border, and with them the first day of their week and their weekend. Run by hand.
set -euo pipefail

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund countries-and-timezones@3.10.0

cat > look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { getTimezone } from 'countries-and-timezones';

const manifest = readFileSync('node_modules/countries-and-timezones/package.json', 'utf8');
const { version } = JSON.parse(manifest);
console.log(`countries-and-timezones ${version}, Node ${process.version}, ICU ${process.versions.icu}, CLDR ${process.versions.cldr}`);

const week = (country) => {
  const locale = new Intl.Locale(`und-${country}`);
  return (locale.getWeekInfo?.() ?? locale.weekInfo).firstDay;
};
const seen = ['Asia/Calcutta', 'Asia/Kuwait', 'Europe/Amsterdam', 'Asia/Muscat'].map((name) => {
  const zone = getTimezone(name);
  const target = getTimezone(zone.aliasOf);
  const [from, to] = [zone.countries[0], target.countries[0]];
  return `${name} (${from}, week from day ${week(from)}) is an alias of ${target.name} (${to}, week from day ${week(to)})`;
});
console.log(seen.join('\n'));

const expected = [
  'Asia/Calcutta (IN, week from day 7) is an alias of Asia/Kolkata (IN, week from day 7)',
  'Asia/Kuwait (KW, week from day 6) is an alias of Asia/Riyadh (SA, week from day 7)',
  'Europe/Amsterdam (NL, week from day 1) is an alias of Europe/Brussels (BE, week from day 1)',
  'Asia/Muscat (OM, week from day 6) is an alias of Asia/Dubai (AE, week from day 1)',
];
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error(`it was otherwise when this was written:\n${expected.join('\n')}`);
  process.exit(1);
}
JS
node look.mjs
