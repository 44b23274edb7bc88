import { expect, it } from 'vitest';

import { offsetOf, whenDraftOf } from './when-draft.ts';

it('a date told from its event is typed with a side, in the digits of either script', () => {
  for (const days of [-30, -1, 0, 2]) {
    const when = { days, time: '09:30' };
    expect(offsetOf(whenDraftOf(when))).toEqual(when);
  }
  expect(offsetOf(whenDraftOf(null))).toBeNull();
  expect(offsetOf({ side: 'before', days: '٣٠', time: '09:00' })).toEqual({
    ...{ days: -30, time: '09:00' },
  });
  // Before the event by nothing is on its day, and no minus zero.
  expect(Object.is(offsetOf({ side: 'before', days: '0', time: '09:00' })?.days, 0)).toBe(true);
  for (const days of ['', 'two', '-3', '1.5', '9999']) {
    expect(offsetOf({ side: 'after', days, time: '09:00' })).toBeUndefined();
  }
  expect(offsetOf({ side: 'on', days: '1', time: '' })).toBeUndefined();
});
