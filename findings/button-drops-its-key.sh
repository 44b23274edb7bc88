#!/usr/bin/env bash
# A key that a button has is said to screen readers by `aria-keyshortcuts`. The Button of React Aria Components passes on the ARIA
# attributes that it knows and drops this one without a word; TypeScript does not see it, for it checks no attribute with a
# hyphen. So a page may think for months that it tells its keys. Set by a ref it stays. Run by hand.
set -euo pipefail

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund react-aria-components@1.22.1 react@19.3.1 react-dom@19.3.1

cat > look.mjs <<'JS'
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Button } from 'react-aria-components';

const attributes = { 'aria-label': 'Next', 'aria-keyshortcuts': 'J' };
const has = (type) => renderToStaticMarkup(createElement(type, attributes)).includes('aria-keyshortcuts');
console.log(JSON.stringify({ button: has('button'), reactAria: has(Button) }));
JS

echo "react-aria-components 1.22.1, Node $(node --version)"
said="$(node look.mjs)"
echo "the attribute is in the page: $said"
if [ "$said" != '{"button":true,"reactAria":false}' ]; then
  echo 'it was otherwise when this was written' >&2
  exit 1
fi
