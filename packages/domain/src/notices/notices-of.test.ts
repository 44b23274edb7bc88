import { expect, it } from 'vitest';

import type { ActivityLine } from '../kernel/activity.ts';
import type { UserId } from '../kernel/ids.ts';
import { noticesOf, type NoticeWorld } from './notices-of.ts';

const [layla, mona] = ['layla', 'mona'] as UserId[] as [UserId, UserId];
const world: NoticeWorld = {
  members: new Set([layla, mona]),
  concernedBy: () => [layla, mona],
  doerOf: () => mona,
  isRequest: () => true,
};

const lineOf = (mutation: string): ActivityLine =>
  ({
    ...{ at: 1, actor: layla, byServer: true, mutation, records: 3, about: null },
    changes: [
      { kind: 'task', id: 't', field: 'assigneeId', before: null, after: mona },
      { kind: 'plannedCheckIn', id: 'c', field: 'at', before: null, after: 9 },
      { kind: 'question', id: 'q', field: 'to', before: null, after: mona },
    ],
  }) as unknown as ActivityLine;

it('what happened in another place is told to nobody where it is brought in, nor where it goes again', () => {
  const told = noticesOf(lineOf('assignTask'), world).notices.map(({ kind, to }) => [kind, to]);
  expect(told).toEqual([
    ['requested', mona],
    ['checkInPlanned', mona],
    ['asked', mona],
  ]);
  for (const mutation of ['restoreRecords', 'takeAwayRestore'])
    expect(noticesOf(lineOf(mutation), world)).toEqual({ notices: [], settled: [] });
});
