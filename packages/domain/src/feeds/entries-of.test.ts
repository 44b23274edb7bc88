import { expect, it } from 'vitest';

import type { Instant, ZoneName } from '../kernel/instant.ts';
import { idOf, LifeRoom, person, taskId, type Name } from '../task/life/test/life-room.ts';
import { entriesOf, nearest } from './entries-of.ts';
import type { FeedDates } from './feed-choices.ts';

const seen = (life: LifeRoom, name: Name = 'mona', dates: FeedDates = 'mine') =>
  entriesOf(life.room, { userId: person[name], dates }).map(({ uid, moment, isProposed }) => [
    uid,
    moment.at,
    isProposed,
  ]);

it('shows an open task’s date as proposed until it is agreed, another that is proposed beside it, and nothing once it is over', () => {
  const life = new LifeRoom().asks();
  expect(seen(life)).toEqual([]);
  life.proposes('layla', 51);
  const { at } = life.task.proposal!.due!;
  expect(seen(life)).toEqual([[taskId, at, true]]);
  life.agrees('mona');
  expect(seen(life)).toEqual([[taskId, at, false]]);
  life.does('mona', 'startTask', { taskId, word: '' });
  life.proposes('mona', 52);
  const other = life.task.proposal!.due!.at;
  expect(seen(life)).toEqual([
    [taskId, at, false],
    [`${taskId}-proposed`, other, true],
  ]);
  // What was proposed is the same entry once it stands.
  life.agrees('layla');
  expect(seen(life)).toEqual([[taskId, other, false]]);
  expect(life.tries('mona', 'deliverTask', { taskId, word: '' })).toBe('done');
  expect(seen(life)).toHaveLength(1);
  expect(life.tries('layla', 'acceptDelivery', { taskId, word: '' })).toBe('done');
  expect(seen(life)).toEqual([]);
});

it('shows one’s own dates or everybody’s', () => {
  const life = new LifeRoom().asks();
  life.proposes('layla', 51);
  expect(seen(life, 'layla')).toEqual([]);
  expect(seen(life, 'rana')).toEqual([]);
  for (const name of ['layla', 'rana', 'mona'] as const)
    expect(seen(life, name, 'all')).toHaveLength(1);
});

it('shows nothing of what was put away, until it is back', () => {
  const life = new LifeRoom().asks();
  life.proposes('layla', 51);
  const { columnId } = life.task;
  life.does('layla', 'archiveTask', { taskId });
  expect(seen(life)).toEqual([]);
  life.does('layla', 'restoreTask', { taskId, columnId, orderKey: 'V' });
  expect(seen(life)).toHaveLength(1);
});

it('leaves out a year that no calendar can write, and keeps the others', () => {
  const life = new LifeRoom().asks();
  const due = { at: 8_640_000_000_000_000, zone: 'Africa/Cairo' };
  life.does('layla', 'proposeDate', { taskId, proposalId: idOf(50), due, word: '' });
  expect(life.task.proposal?.due?.at).toBe(due.at);
  expect(seen(life)).toEqual([]);
  life.proposes('layla', 51);
  expect(seen(life)).toHaveLength(1);
});

it('keeps so many, those nearest to now, in the order of their moments', () => {
  const zone = 'Africa/Cairo' as ZoneName;
  const entries = [40, 10, 25, 31, 22].map((at) => ({
    uid: `${at}`,
    moment: { at: at as Instant, zone },
  }));
  expect(nearest(entries, 24, 3).map(({ uid }) => uid)).toEqual(['22', '25', '31']);
});
