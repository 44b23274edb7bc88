import { expect, it } from 'vitest';

import { isText } from './sniff-type.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('takes for text what is text, in any language, cut anywhere', () => {
  const arabic = bytes('إيصال\n\tرقم 12');
  expect(isText(arabic)).toBe(true);
  expect(isText(arabic.subarray(0, 3))).toBe(true);
  expect(isText(bytes('<svg onload="x()">'))).toBe(true);
  expect(isText(bytes('GIF89a\u0000='))).toBe(false);
  expect(isText(new Uint8Array([0xff, 0xfe, 0x41]))).toBe(false);
  expect(isText(new Uint8Array())).toBe(false);
});
