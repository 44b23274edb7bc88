import { expect, it } from 'vitest';

import type { Entry } from '../feed/feed.ts';
import { entriesBetween } from './entries-between.ts';

const entries = [10, 20, 20, 30].map((at, key) => ({ key: `${key}`, line: { at } }) as Entry);
const keys = (after: number | null, until: number | null): string =>
  entriesBetween(entries, after, until)
    .map(({ key }) => key)
    .join('');

it('each stands between the two messages it happened between, and in one place only', () => {
  expect([keys(null, 15), keys(15, 20), keys(20, 29), keys(29, null)]).toEqual([
    '0',
    '12',
    '',
    '3',
  ]);
  expect([keys(null, null), keys(40, 30), keys(30, null)]).toEqual(['0123', '', '']);
});
