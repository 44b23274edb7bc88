import { describe, expect, it } from 'vitest';

import { chooseAlso, choicesOf, chosenNotices, defaultNoticeChoices } from './notice-choices.ts';
import { noticeKinds } from './notice-kind.ts';

describe('how somebody is told', () => {
  it('has a default for every kind, and what is chosen changes nothing else', () => {
    expect(Object.keys(defaultNoticeChoices.kinds)).toEqual([...noticeKinds]);
    expect(defaultNoticeChoices.mail).toEqual({
      ...{ on: true, at: '08:00', days: 'every', apart: false },
    });
    expect(defaultNoticeChoices.kinds).toMatchObject({
      asked: { mail: true, push: true },
      mentioned: { mail: true, push: false },
      checkInBegun: { mail: false, push: true },
    });
    const first = chooseAlso({}, { mail: { at: '18:30' }, kinds: { asked: { push: false } } });
    const then = chooseAlso(first, { mail: { on: false }, kinds: { asked: { mail: false } } });
    expect(choicesOf(then)).toEqual({
      mail: { ...defaultNoticeChoices.mail, at: '18:30', on: false },
      kinds: { ...defaultNoticeChoices.kinds, asked: { mail: false, push: false } },
    });
    // Who chose before a kind was there gets its default, as does who chose nothing of it.
    expect(choicesOf(first).kinds.answered).toEqual(defaultNoticeChoices.kinds.answered);
  });

  it('is no time beyond the clock, no other day and nothing unknown', () => {
    for (const wrong of [
      { mail: { at: '24:00' } },
      { mail: { at: '8:00' } },
      { mail: { at: '٠٨:٠٠' } },
      { mail: { days: 'never' } },
      { mail: { to: 'else@example.test' } },
      { kinds: { late: { mail: true } } },
      { kinds: { asked: { sms: true } } },
      { userId: 'x' },
    ])
      expect(chosenNotices.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  });
});
