import { expect, it } from 'vitest';

import { lookOf, servedType, unknownType } from './content-type.ts';

it.each([
  ['a picture', 'image/png', false, 'image/png'],
  ['another name of a type', 'audio/x-m4a', false, 'audio/mp4'],
  ['HTML, which is text', undefined, true, 'text/plain'],
  ['SVG and XML, which are text', 'application/xml', true, 'text/plain'],
  ['an SVG that a reader names', 'image/svg+xml', true, 'text/plain'],
  ['a program', 'application/x-msdownload', false, unknownType],
  ['what nobody knows', undefined, false, unknownType],
  ['a name of every object', 'constructor', false, unknownType],
])('gives %s out as what cannot run', (_what, found, text, type) => {
  expect(servedType(found, text)).toBe(type);
  expect(type).not.toMatch(/html|xml|svg|script/);
});

it('shows what it knows, and nothing else', () => {
  expect(['image/png', 'application/pdf', 'video/mp4', 'toString'].map(lookOf)).toEqual([
    'image',
    'pdf',
    'video',
    'other',
  ]);
});
