#!/usr/bin/env bash
# A list that does not begin at one may not follow a line of words without an empty line. micromark asks that also of
# one that stands in a bullet or a quote of its own, where CommonMark's reference reads a list: the numbers are words
# there, and a tree that `mdast-util-to-markdown` writes is another one when it is read again. Run by hand.
set -euo pipefail

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund \
  commonmark@0.31.2 mdast-util-from-markdown@2.1.0 mdast-util-to-markdown@2.2.3

cat > look.mjs <<'JS'
import { HtmlRenderer, Parser } from 'commonmark';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';

console.log('commonmark 0.31.2, mdast-util-from-markdown 2.1.0, mdast-util-to-markdown 2.2.3, Node', process.version);

const reference = (text) => new HtmlRenderer().render(new Parser().parse(text)).replaceAll('\n', '');
const inside = (node) => (node.children ?? []).map(tree).join('');
const tree = (node) => (node.type === 'text' ? node.value : `<${node.type}>${inside(node)}</>`);

const seen = ['Call\n> 2. the bank\n', 'Call\n- 2. the bank\n', 'Call\n\n- 2. the bank\n'].map(
  (text) => `${JSON.stringify(text)} is ${reference(text)} and ${inside(fromMarkdown(text))}`,
);

const paragraph = (value) => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const item = (...children) => ({ type: 'listItem', spread: false, children });
const bullets = (...children) => ({ type: 'list', ordered: false, spread: false, children });
const fromTwo = { type: 'list', ordered: true, start: 2, spread: false, children: [item(paragraph('the bank'))] };
const written = toMarkdown(bullets(item(paragraph('Call'), bullets(item(fromTwo)))));
seen.push(`a list from two is written ${JSON.stringify(written)} and read ${inside(fromMarkdown(written))}`);
console.log(seen.join('\n'));

const list = (words) => `<list><listItem>${words}</></>`;
const words = '<paragraph>2. the bank</>';
const expected = [
  `"Call\\n> 2. the bank\\n" is <p>Call</p><blockquote><ol start="2"><li>the bank</li></ol></blockquote> and <paragraph>Call</><blockquote>${words}</>`,
  `"Call\\n- 2. the bank\\n" is <p>Call</p><ul><li><ol start="2"><li>the bank</li></ol></li></ul> and <paragraph>Call</>${list(words)}`,
  `"Call\\n\\n- 2. the bank\\n" is <p>Call</p><ul><li><ol start="2"><li>the bank</li></ol></li></ul> and <paragraph>Call</>${list(list('<paragraph>the bank</>'))}`,
  `a list from two is written "* Call\\n  * 2. the bank\\n" and read ${list(`<paragraph>Call</>${list(words)}`)}`,
];
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error(`it was otherwise when this was written:\n${expected.join('\n')}`);
  process.exit(1);
}
JS
node look.mjs
