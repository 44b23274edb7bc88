import { expect, it } from 'vitest';

import { readLine, unknownLine, type ReadSources } from './read-line.ts';

const nothing: ReadSources = { known: undefined, heard: undefined, mark: null, own: 0 };
const line = (...steps: readonly Partial<ReadSources>[]) =>
  steps.reduce((before, step) => readLine(before, { ...nothing, ...step }), unknownLine).at;

it('stands where reading had stopped when the task was opened, whatever is read here since', () => {
  expect(line({})).toBeUndefined();
  const opened = { known: 5, heard: 5, mark: 5 };
  expect(line(opened)).toBe(5);
  expect(line(opened, { ...opened, own: 9 }, { ...opened, mark: 9, own: 9 })).toBe(5);
});

it('moves on with what is read on another device', () => {
  const opened = { known: 5, heard: 5, mark: 5 };
  expect(line(opened, { ...opened, mark: 8, heard: 8, own: 7 })).toBe(8);
});

it('is drawn where the room knows a mark that the device did not, though all was in sight before it said so', () => {
  const begun = { known: Infinity, own: 9 };
  expect(line(begun, { ...begun, heard: 5, mark: 9 })).toBe(5);
  // An older one of the device's gives way.
  expect(line({ known: 3, mark: 3 }, { known: 3, mark: 9, own: 9, heard: 5 })).toBe(5);
  // Who was never here has none, and one of the device that the room has not yet stays.
  expect(line(begun, { ...begun, heard: null })).toBe(Infinity);
  expect(line({ known: 6, mark: 6 }, { known: 6, mark: 6, heard: 5 })).toBe(6);
});

it('takes what the room says once: what it confirms of this device moves nothing', () => {
  const begun = { known: Infinity, own: 9 };
  expect(line(begun, { ...begun, heard: 5, mark: 9 }, { ...begun, heard: 9, mark: 9 })).toBe(5);
});
