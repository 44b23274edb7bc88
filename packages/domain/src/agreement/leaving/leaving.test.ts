import { describe, expect, it } from 'vitest';

import type { UserId } from '../../kernel/ids.ts';
import type { Instant, ZoneName } from '../../kernel/instant.ts';
import { usualTerms } from '../terms.ts';
import type { AgreementVersion } from '../version.ts';
import { deedContent, deedProblems } from './deed-seal.ts';
import type { LeavingDeed } from './deed.ts';
import { earliestEnd, endMoment, isEndDay, leavingOf, mayTakeBack } from './leaving.ts';

const layla = { side: 'client', userId: 'layla' as UserId, name: 'Layla' } as const;
const deed = (number: number, kind: LeavingDeed['kind'], more: Partial<LeavingDeed> = {}) =>
  ({
    ...{ number, kind, stay: 1, by: layla, at: number as Instant, endsOn: null, item: null },
    ...more,
  }) satisfies LeavingDeed;
const notice = deed(1, 'notice', { endsOn: '2026-12-14' });

const agreed = (noticeDays: number, begins: string, number = 1) =>
  ({
    ...{ number, state: 'accepted', begins, from: begins },
    terms: { ...usualTerms('Africa/Cairo' as ZoneName, 'EGP'), noticeDays },
  }) as unknown as AgreementVersion;

describe('notice', () => {
  it('ends no sooner than was agreed by the version that holds on the day it is given, else as usual', () => {
    const versions = [agreed(30, '2026-11-01'), agreed(7, '2026-12-10', 2)];
    expect(earliestEnd(versions, '2026-12-01')).toBe('2026-12-31');
    expect(earliestEnd(versions, '2026-12-10')).toBe('2026-12-17');
    expect(earliestEnd([], '2026-12-01')).toBe('2026-12-15');
    expect(earliestEnd([agreed(0, '2026-11-01')], '2026-12-01')).toBe('2026-12-01');
    const may = (day: string) => isEndDay(day, versions, '2026-12-01');
    expect(['2026-12-30', '2026-12-31', '2027-12-02', '2027-12-03'].map(may)).toEqual([
      ...[false, true, true, false],
    ]);
  });

  it('ends as its last day is over where the assistant is, on whatever day the clocks change', () => {
    const end = (day: string) => new Date(endMoment(day, 'Africa/Cairo')).toISOString();
    expect(end('2026-12-14')).toBe('2026-12-14T22:00:00.000Z');
    // On 24 April 2026 Cairo has no midnight: that day begins at one.
    expect(end('2026-04-23')).toBe('2026-04-23T22:00:00.000Z');
    expect(end('2026-10-30')).toBe('2026-10-30T22:00:00.000Z');
  });

  it('stands until its side takes it back, and in no later stay', () => {
    const given = leavingOf([notice], 1);
    expect(given.notice).toEqual(notice);
    expect([mayTakeBack(given, 'client'), mayTakeBack(given, 'assistant')]).toEqual([true, false]);
    expect(leavingOf([notice], 2).notice).toBeNull();
    expect(leavingOf([notice, deed(2, 'noticeTakenBack')], 1).notice).toBeNull();
    const ended = leavingOf([notice, deed(2, 'end', { by: null })], 1);
    expect(mayTakeBack(ended, 'client')).toBe(false);
    expect(leavingOf([deed(1, 'stop')], 1)).toMatchObject({ stopped: { number: 1 } });
  });

  it('has a list of which each point is as it was said last', () => {
    const ticked = (...kinds: LeavingDeed['kind'][]) => [
      ...leavingOf(
        kinds.map((kind, at) => deed(at + 1, kind, { item: 'files' })),
        1,
      ).ticked.keys(),
    ];
    expect(ticked('tick')).toEqual(['files']);
    expect(ticked('tick', 'untick')).toEqual([]);
    expect(ticked('tick', 'untick', 'tick')).toEqual(['files']);
  });
});

it('each line names the one before it, so that none is changed, taken out or put between unnoticed', () => {
  const digest = (text: string) => {
    let sum = 7;
    for (let at = 0; at < text.length; at += 1)
      sum = (sum * 31 + text.charCodeAt(at)) % 1_000_000_007;
    return `${sum}`;
  };
  const ground = { workspace: { id: 'w', name: 'Clinic' }, assistant: { id: 'm', name: 'Mona' } };
  let before: string | null = null;
  const kept = [notice, deed(2, 'noticeTakenBack'), deed(3, 'stop')].map((each) => {
    const content = deedContent(each, { ...ground, before });
    const hash = digest(content);
    before = hash;
    return { number: each.number, content, hash };
  });
  expect(deedProblems(kept, digest)).toEqual([]);
  const changed = kept.with(1, {
    ...kept[1]!,
    content: kept[1]!.content.replace('Layla', 'Lama'),
  });
  expect(deedProblems(changed, digest)).toEqual([{ number: 2, problem: 'hash' }]);
  // Written anew with a hash of its own, the next one gives it away.
  const { content } = changed[1]!;
  const anew = kept.with(1, { number: 2, content, hash: digest(content) });
  expect(deedProblems(anew, digest)).toEqual([{ number: 3, problem: 'link' }]);
  expect(deedProblems(kept.toSpliced(1, 1), digest)).toEqual([{ number: 3, problem: 'link' }]);
});
