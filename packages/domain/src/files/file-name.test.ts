import { expect, it } from 'vitest';

import { fileName, harmlessName } from './file-name.ts';
import { filesLimits } from './limit.ts';

const bytesOf = (text: string) => encodeURIComponent(text).replace(/%../g, 'x').length;

it.each([
  ['a path', '../../etc/passwd', 'passwd'],
  ['a path of Windows', '..\\..\\x.exe', 'x.exe'],
  ['a path that ends nowhere', '../../', 'file'],
  ['an encoded path, which nobody decodes', '%2e%2e%2fx', '%2e%2e%2fx'],
  ['a NUL', 'a\u0000.png', 'a.png'],
  ['a device', 'CON', '_CON'],
  ['a device with an ending', 'com1.txt', '_com1.txt'],
  ['what only begins as a device', 'console.log', 'console.log'],
  ['a leading dot', '.htaccess', 'htaccess'],
  ['dots alone', '...', 'file'],
  ['a turned ending', 'invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['isolates and marks', '\u2067x\u2069\u200F.pdf', 'x.pdf'],
  ['line breaks of a header', 'a\r\nSet-Cookie: x.pdf', 'a Set-Cookie_ x.pdf'],
  ['what Windows does not take', 'a<b>:"c"|?*.txt', 'a_b___c____.txt'],
  ['a space and a dot at the end', 'a.txt. ', 'a.txt'],
  ['nothing to be seen', '\u200B\u3164', 'file'],
  ['half a pair', 'a\uD800.png', 'a\uFFFD.png'],
  ['Arabic, as it is', 'إيصال العيادة.pdf', 'إيصال العيادة.pdf'],
])('makes %s harmless', (_what, given, harmless) => {
  expect(harmlessName(given)).toBe(harmless);
  expect(harmlessName(harmless)).toBe(harmless);
});

it('cuts a name of 4 kB between letters, and keeps its ending', () => {
  const cut = harmlessName(`${'ب'.repeat(2_000)}.pdf`);
  expect(bytesOf(cut)).toBeLessThanOrEqual(filesLimits.fileNameBytes);
  expect(cut).toMatch(/^ب{90,}\.pdf$/);
  expect(bytesOf(harmlessName('😀'.repeat(500)))).toBeLessThanOrEqual(filesLimits.fileNameBytes);
});

it('refuses a name that shows nothing, and one that is too long to read', () => {
  expect(fileName.safeParse('\u202E').success).toBe(false);
  expect(fileName.safeParse('x'.repeat(1_001)).success).toBe(false);
  expect(fileName.parse('a/b.png')).toBe('b.png');
});
