// @vitest-environment node
import { expect, test } from 'vitest';

import { betweenMoments } from './between-moments.ts';

test('digits after it are drawn like those before it: what stands last is of the script of the words', () => {
  expect(betweenMoments('ar')).toMatch(/\p{Script_Extensions=Arabic}$/u);
  expect(betweenMoments('en')).toBe(' · ');
});
