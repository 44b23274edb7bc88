import { expect, it } from 'vitest';

import { safePicture } from './safe-picture.ts';

it('takes pictures over https only', () => {
  expect(safePicture('https://img.example.com/x.png')?.host).toBe('img.example.com');
  expect(safePicture('http://img.example.com/x.png')).toBeUndefined();
  expect(safePicture('data:image/svg+xml,<svg/>')).toBeUndefined();
  expect(safePicture('https://user@img.example.com/x.png')).toBeUndefined();
});
