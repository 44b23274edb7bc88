import { expect, it } from 'vitest';

import { readTitles } from './read-titles.ts';

it('reads what declares a test, with its groups, and nothing else', () => {
  const source = `
    import { describe, it, test } from 'vitest';
    // it('in a comment', () => {});
    it('alone', () => { expect("it('in a text', () => {})").toBe(1); });
    describe('a group', () => {
      it.each([['x', 1]])('of a table: %s', (x: string) => {});
      describe.each(['y'])('within', () => {
        it(\`with \${what} in it\`, async () => { await test.step('a step', () => {}); });
      });
      it("that isn't simple, \\"quoted\\"", () => {}, 5_000);
    });
    for (const one of all) test.describe('on each page', () => {
      test('is seen', async ({ page }) => { await page.test('no test', 1); });
    });
    /pattern/.test('no test');
    const ui = <b title="x">it('no', test)</b>;
  `;
  expect(readTitles(source).map(({ full }) => full)).toEqual([
    'alone',
    'a group of a table: %s',
    'a group within with ${what} in it',
    'a group that isn\'t simple, "quoted"',
    'on each page is seen',
  ]);
  expect(readTitles(source).map(({ title }) => title)).toContain('is seen');
});
