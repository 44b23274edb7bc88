import type { UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { expect, it } from 'vitest';

import { givenLately } from './given-lately.ts';

it('counts what others gave an assistant within two days, and nothing else', () => {
  const [mona, layla] = ['mona', 'layla'] as [UserId, UserId];
  const now = 1_000_000_000;
  const given = (assigneeId: UserId | null, createdBy: UserId, hoursAgo: number) => ({
    ...{ assigneeId, createdBy },
    createdAt: (now - hoursAgo * 3_600_000) as Instant,
  });
  const tasks = [
    given(mona, layla, 1),
    given(mona, layla, 47),
    given(mona, layla, 49),
    given(mona, mona, 1),
    given(layla, layla, 1),
    given(null, layla, 1),
  ];
  expect(givenLately(tasks, mona, now)).toBe(2);
  expect(givenLately([], mona, now)).toBe(0);
});
