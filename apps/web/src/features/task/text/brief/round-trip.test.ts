import type { JSONContent } from '@tiptap/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { blocksOf } from './blocks-of.ts';
import { normalBlocks } from './normal-block.ts';
import { isForTheEditor, writeBrief } from './write-brief.ts';

/** Signs that mean something somewhere, among words of both languages. */
const sign = fc.constantFrom(
  ...['*', '**', '_', '~~', '`', '[', ']', '(', ')', '![', '<b>', '</b>', '&amp;', '\\', '|', '#'],
  ...['1.', '1)', '-', '+', '>', '---', '===', '"', '’', '،', '؟', ':', '\t', ' ', '  ', '\u00a0'],
  ...['https://example.com', 'javascript:alert(1)', '[x]: https://example.com', '- [ ] '],
);
const word = fc.constantFrom('bank', 'INV-2207', 'كشف', 'الحساب', '١. ', 'a_b_c', 'é', '👩🏽', '12');
const phrase = fc
  .array(fc.oneof(word, sign, fc.constant(' ')), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));

const markType = fc.constantFrom('bold', 'italic', 'strike');
const link = phrase.map((text) => ({
  type: 'link',
  attrs: { href: `https://example.com/${encodeURIComponent(text)}`, title: null },
}));
const inline = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({ text: phrase, marks: fc.array(markType, { maxLength: 2 }) })
      .map(({ text, marks }) => ({ type: 'text', text, marks: marks.map((type) => ({ type })) })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ text: phrase, mark: link })
      .map(({ text, mark }) => ({ type: 'text', text, marks: [mark] })),
  },
  {
    weight: 1,
    arbitrary: phrase.map((text) => ({ type: 'text', text, marks: [{ type: 'code' }] })),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
);
const line = fc.array(inline, { maxLength: 4 });
const { block } = fc.letrec<{ block: JSONContent; item: JSONContent }>((tie) => ({
  item: fc.tuple(line, fc.array(tie('block'), { maxLength: 1 })).map(([content, rest]) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content }, ...rest],
  })),
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    line.map((content) => ({ type: 'paragraph', content })),
    fc
      .tuple(line, fc.integer({ min: 1, max: 6 }))
      .map(([content, level]) => ({ type: 'heading', attrs: { level }, content })),
    fc
      .array(tie('item'), { minLength: 1, maxLength: 3 })
      .map((content) => ({ type: 'bulletList', content })),
    fc
      .tuple(fc.array(tie('item'), { minLength: 1, maxLength: 3 }), fc.nat(20))
      .map(([content, start]) => ({ type: 'orderedList', attrs: { start }, content })),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((content) => ({ type: 'blockquote', content })),
  ),
}));
const doc = fc.array(block, { maxLength: 4 });
const text = fc
  .array(
    fc.oneof(phrase, fc.constantFrom('\n', '\n\n', '\n- ', '\n1. ', '\n> ', '\n# ', '\n```\n')),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

function lettersOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(lettersOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { text, content } = value as { text?: string; content?: unknown };
  return text ?? lettersOf(content);
}

it('gives back what was edited, whatever signs are in it', () => {
  let same = 0;
  const runs = 400;
  fc.assert(
    fc.property(doc, (content) => {
      const blocks = normalBlocks(content);
      const again = blocksOf(writeBrief(content, ''));
      if (JSON.stringify(again) === JSON.stringify(blocks)) same += 1;
      // Beside some letters no sign can say that a word is bold. Its letters stay all the same.
      else expect(lettersOf(again)).toBe(lettersOf(blocks));
    }),
    { numRuns: runs },
  );
  expect(same).toBeGreaterThan(runs * 0.98);
});

it('leaves every text as it is that nobody edited', () => {
  fc.assert(
    fc.property(text, (before) => {
      const blocks = blocksOf(before);
      if (blocks) expect(writeBrief(blocks as JSONContent[], before)).toBe(before);
    }),
    { numRuns: 1_000 },
  );
});

it('changes the letters of nothing but the block that was edited', () => {
  const before =
    'Intro  \nwith *stars*\n\n\n* one\n* two\n\n***\n\n    not code\n\n1) a\n2) b\n\nend ';
  const blocks = [...(blocksOf(before) ?? [])];
  expect(blocks).toHaveLength(6);
  blocks[3] = { type: 'paragraph', content: [{ type: 'text', text: '2 * 3 = 6 and snake_case' }] };
  expect(writeBrief(blocks as JSONContent[], before)).toBe(
    before.replace('    not code', '2 * 3 = 6 and snake_case'),
  );
});

it('keeps what only looks like a link as its letters, and never escapes it twice', () => {
  const before = 'see [this](javascript:alert(1)) now';
  const blocks = [...(blocksOf(before) ?? []), ...(blocksOf('more') ?? [])];
  expect(lettersOf(blocks)).toBe(`${before}more`);
  expect(writeBrief(blocks as JSONContent[], '')).toBe(`${before}\n\nmore`);
});

it.each([
  ['![a picture](https://example.com/a.png)', false],
  ['**`both`**', false],
  ['```js title\nx\n```', false],
  ['> '.repeat(40) + 'deep', false],
  ['a | b\n--|--\n1 | 2', true],
  ['- [ ] a\n- [x] b', true],
  ['plain\nlines\n\nand paragraphs', true],
])('%s is for the editor: %s', (before, expected) => {
  expect(isForTheEditor(before)).toBe(expected);
});
