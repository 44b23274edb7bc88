import { expect, it } from 'vitest';

import { loudnessOf } from './use-level.ts';

it('shows silence as nothing, speech in the middle and a shout as everything', () => {
  expect(loudnessOf(0)).toBe(0);
  expect(loudnessOf(0.001)).toBe(0);
  expect(loudnessOf(0.0316)).toBeCloseTo(0.5, 1);
  expect(loudnessOf(1)).toBe(1);
});
