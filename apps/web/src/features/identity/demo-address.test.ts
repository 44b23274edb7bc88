// @vitest-environment node
import { expect, it } from 'vitest';

import { demoAddress } from './demo-address.ts';

it('gives each side its own name on loopback', () => {
  expect(demoAddress('http://localhost:3000/sign-in', 'client', 'ar')).toBe(
    'http://localhost:3000/try/client?language=ar',
  );
  expect(demoAddress('http://localhost:3000/sign-in?next=/x', 'assistant', 'ar')).toBe(
    'http://127.0.0.1:3000/try/assistant?language=ar',
  );
  expect(demoAddress('http://127.0.0.1:4600/', 'client', 'ar')).toBe(
    'http://localhost:4600/try/client?language=ar',
  );
});

it('stays on a name that has no second', () => {
  expect(demoAddress('http://[::1]:3000/', 'assistant', 'ar')).toBe(
    'http://[::1]:3000/try/assistant?language=ar',
  );
});
