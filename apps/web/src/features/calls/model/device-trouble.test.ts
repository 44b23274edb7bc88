import { expect, it } from 'vitest';

import { troubleOf } from './device-trouble.ts';

function browserError(name: string): Error {
  const error = new Error(name);
  error.name = name;
  return error;
}

it.each([
  ['NotAllowedError', 'refused'],
  ['NotReadableError', 'busy'],
  ['NotFoundError', 'absent'],
  ['OverconstrainedError', 'absent'],
  ['TypeError', 'failed'],
] as const)('reads the browser’s %s as %s', (name, trouble) => {
  expect(troubleOf(browserError(name), true)).toBe(trouble);
});

it('blames a plain-http address before anything else', () => {
  expect(troubleOf(browserError('NotAllowedError'), false)).toBe('insecure');
  expect(troubleOf(new TypeError('undefined is not an object'), false)).toBe('insecure');
});
