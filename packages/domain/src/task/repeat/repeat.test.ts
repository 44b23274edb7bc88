import { beforeEach, describe, expect, it } from 'vitest';

import type { Instant } from '../../kernel/instant.ts';
import { writeWall, wallTimeOf } from '../../kernel/wall-time.ts';
import { idOf, LifeRoom, person, taskId, type Name } from '../life/test/life-room.ts';
import type { TaskRecord } from '../record.ts';
import { idFrom } from './make-next.ts';

const seriesId = idOf(7_000);
const zone = 'Africa/Cairo';
const plan = {
  rule: { unit: 'week', every: 1, days: [7], weekStart: 7, ends: null },
  from: '2023-11-19',
  time: '09:00',
  zone,
  makes: 'done',
};
const sunday = (day: string) => ({ at: Date.parse(`${day}T07:00Z`), zone, wall: `${day}T09:00` });

let room: LifeRoom;
beforeEach(() => {
  room = new LifeRoom();
});

const series = () => room.room.get('series', seriesId as never);
const newest = (): TaskRecord => room.room.get('task', series()!.taskId)!;
const open = () => room.room.all('task').filter(({ archivedAt }) => archivedAt === null);
const repeats = (name: Name, more: object = {}, ask = 'ask-00001') =>
  room.tries(name, 'repeatTask', { taskId, seriesId, askId: ask, plan: { ...plan, ...more } });

/** A request of Layla's for Sunday, which Mona said yes to, and so to its rule. */
function agreed(more: object = {}): void {
  room.asks();
  room.does('layla', 'setTaskDue', { taskId, due: sunday('2023-11-19') });
  expect(repeats('layla', more)).toBe('done');
  expect(room.agrees('mona')).toBe('done');
  expect(room.tries('mona', 'agreeRepeat', { seriesId, askId: 'ask-00001' })).toBe('done');
}

function finish(id: string): void {
  room.does('mona', 'startTask', { taskId: id, word: '' });
  room.does('mona', 'deliverTask', { taskId: id, word: '' });
  room.does('layla', 'acceptDelivery', { taskId: id, word: '' });
}

describe('a task that comes again', () => {
  it('makes the next with the step that ends the last, agreed by the yes to its rule, like the last one', () => {
    agreed();
    room.does('layla', 'createLabel', { labelId: idOf(60), name: 'Reports' });
    room.does('layla', 'addTaskLabel', { taskId, labelId: idOf(60) });
    const step = { taskId, itemId: idOf(61), text: 'Count', orderKey: 'V', checklist: 'Weekly' };
    room.does('layla', 'createChecklistItem', step);
    room.does('mona', 'tickChecklistItem', { itemId: idOf(61), done: true });
    finish(taskId);

    const next = newest();
    expect(next.id).toBe(idFrom(seriesId as never, 1, 0));
    expect(next).toMatchObject({
      state: 'agreed',
      due: sunday('2023-11-26'),
      agreed: { by: person.mona, proposedBy: person.layla },
      assigneeId: person.mona,
      createdBy: person.layla,
      labelIds: [idOf(60)],
      columnId: idOf(10),
      number: 2,
    });
    expect(next.title.text).toBe('T');
    const steps = room.room.all('checklistItem').filter((each) => each.taskId === next.id);
    expect(steps).toMatchObject([{ text: 'Count', checklist: 'Weekly', done: false }]);
    // Done once, it makes one.
    room.does('layla', 'archiveTask', { taskId });
    expect(open().map(({ id }) => id)).toEqual([next.id]);
  });

  it('is asked for date by date until the other side said yes, and again by a new doer or a new rule', () => {
    room.asks();
    expect(repeats('mona')).toBe('done');
    expect(room.tries('mona', 'agreeRepeat', { seriesId, askId: 'ask-00001' })).toBe(
      'not_your_step',
    );
    room.agrees('mona');
    finish(taskId);
    expect(newest()).toMatchObject({ state: 'requested', agreed: null });

    // Of another plan than was seen there is no yes.
    expect(room.tries('sami', 'agreeRepeat', { seriesId, askId: 'ask-00002' })).toBe(
      'proposal_gone',
    );
    expect(room.tries('layla', 'agreeRepeat', { seriesId, askId: 'ask-00001' })).toBe('done');
    const change = { seriesId, askId: 'ask-00003', plan: { ...plan, time: '10:00' } };
    expect(room.tries('layla', 'changeRepeat', change)).toBe('done');
    // What was agreed stands until the answer.
    expect(series()).toMatchObject({ plan: { time: '09:00' }, asked: { plan: { time: '10:00' } } });
    room.does('layla', 'takeBackRepeat', { seriesId, askId: 'ask-00003' });
    room.does('layla', 'changeRepeat', { ...change, askId: 'ask-00004' });
    room.does('mona', 'agreeRepeat', { seriesId, askId: 'ask-00004' });
    expect(series()).toMatchObject({ plan: { time: '10:00' }, asked: null });

    const { id } = newest();
    room.does('layla', 'assignTask', { taskId: id, assigneeId: person.rana });
    // Open to Rana under the series' own name: nobody wrote it anew.
    expect(room.tries('mona', 'agreeRepeat', { seriesId, askId: seriesId })).toBe('not_your_step');
    expect(room.tries('rana', 'agreeRepeat', { seriesId, askId: seriesId })).toBe('done');
    expect(series()?.agreed?.doerId).toBe(person.rana);
  });

  it('comes at its time, once, done or not, and of what nobody said yes to only when it is done', () => {
    agreed({ makes: 'time' });
    const time = series()!.dueAt!;
    expect(writeWall(wallTimeOf(time, zone))).toBe('2023-11-19T09:00');
    room.does('layla', 'makeRepeat', { seriesId });
    expect(newest().id).toBe(taskId);
    room.now = time as Instant;
    for (let again = 0; again < 3; again += 1) room.does('layla', 'makeRepeat', { seriesId });
    expect(newest().due).toEqual(sunday('2023-11-26'));
    expect(open()).toHaveLength(2);
    // The first one is still to be done, and makes no other when it is.
    finish(taskId);
    expect(open()).toHaveLength(2);
    // A month in which nobody made any: one comes, the next that is ahead.
    room.now = Date.parse('2023-12-20T00:00Z') as Instant;
    room.does('layla', 'makeRepeat', { seriesId });
    expect(newest().due).toEqual(sunday('2023-12-24'));
    room.does('layla', 'assignTask', { taskId: newest().id, assigneeId: person.rana });
    expect(series()!.dueAt).toBeNull();
  });

  it('leaves one out for whoever asked, not for whoever does it', () => {
    agreed();
    const skip = { seriesId, day: '2023-11-19' };
    expect(room.tries('mona', 'skipRepeat', skip)).toBe('not_your_step');
    expect(room.tries('layla', 'skipRepeat', skip)).toBe('done');
    expect(room.task).toMatchObject({ due: sunday('2023-11-26'), state: 'agreed' });
    // Two who leave the same one out leave out one.
    expect(room.tries('sami', 'skipRepeat', skip)).toBe('changed_since');
    expect(room.tries('layla', 'unskipRepeat', { seriesId, day: '2023-11-20' })).toBe(
      'changed_since',
    );
    expect(room.tries('layla', 'unskipRepeat', skip)).toBe('done');
    expect(room.task.due).toEqual(sunday('2023-11-19'));
  });

  /** Mona's own, done once: the next one stands for the 26th. */
  function ownTwice(): (state: string, id?: string) => void {
    const at = { taskId, columnId: idOf(11), orderKey: 'V', title: 'T', rev: 'rev-00001' };
    room.does('mona', 'createTask', at);
    room.does('mona', 'setTaskDue', { taskId, due: sunday('2023-11-19') });
    expect(repeats('mona')).toBe('done');
    const own = (state: string, id: string = taskId) =>
      room.does('mona', 'setOwnTaskState', { taskId: id, state });
    own('done');
    expect(newest().due).toEqual(sunday('2023-11-26'));
    return own;
  }

  it('leaves out what was left out also where the last one is opened again and closed', () => {
    const own = ownTwice();
    const { id } = newest();
    room.does('mona', 'skipRepeat', { seriesId, day: '2023-11-26' });
    for (let again = 0; again < 2; again += 1) {
      own('in_progress');
      expect(newest().id).toBe(taskId);
      own('done');
      expect(newest()).toMatchObject({ id, due: sunday('2023-12-03'), archivedAt: null });
      expect(series()?.day).toBe('2023-12-03');
    }
    // It can still be taken back in.
    expect(room.tries('mona', 'unskipRepeat', { seriesId, day: '2023-11-26' })).toBe('done');
    expect(newest().due).toEqual(sunday('2023-11-26'));
    own('in_progress');
    own('done');
    expect(newest().due).toEqual(sunday('2023-11-26'));
  });

  it('forgets what was left out of a rule that holds no more', () => {
    const own = ownTwice();
    room.does('mona', 'skipRepeat', { seriesId, day: '2023-11-26' });
    own('in_progress');
    const daily = { ...plan, rule: { unit: 'day', every: 1, ends: null } };
    expect(room.tries('mona', 'changeRepeat', { seriesId, plan: daily })).toBe('done');
    own('done');
    expect(newest().due).toEqual(sunday('2023-11-20'));
  });

  it('ends: with its rule, or by either side, and the one that is there stays', () => {
    agreed({ rule: { ...plan.rule, ends: { count: 2 } } });
    finish(taskId);
    const last = newest();
    finish(last.id);
    expect(newest().id).toBe(last.id);
    room.does('mona', 'endRepeat', { seriesId });
    expect(series()).toBeUndefined();
    expect(room.room.get('task', last.id)?.seriesId).toBeNull();
  });

  it('takes the next one back with the step that made it, while nobody has touched it', () => {
    room.does('mona', 'createTask', {
      taskId,
      columnId: idOf(11),
      orderKey: 'V',
      title: 'T',
      rev: 'rev-00001',
    });
    expect(repeats('mona')).toBe('done');
    const own = (state: string, id = taskId) =>
      room.does('mona', 'setOwnTaskState', { taskId: id, state });
    own('done');
    const [first] = open().filter(({ id }) => id !== taskId);
    expect(first).toMatchObject({ state: 'requested', due: sunday('2023-11-26'), agreed: null });
    own('in_progress');
    expect(open().map(({ id }) => id)).toEqual([taskId]);
    expect(newest().id).toBe(taskId);
    own('done');
    const { id } = newest();
    // The same one: its number was given once.
    expect(id).toBe(first!.id);
    own('in_progress', id);
    own('in_progress');
    expect(open()).toHaveLength(2);
    expect(newest().id).toBe(id);
  });

  it('keeps to itself what is nobody’s business, and refuses what is no plan', () => {
    room.asks();
    expect(repeats('rana')).toBe('not_your_step');
    expect(repeats('layla', { rule: { ...plan.rule, days: [] } })).toBe('bad_request');
    expect(repeats('layla', { rule: { ...plan.rule, ends: { until: '2023-01-01' } } })).toBe(
      'bad_request',
    );
    expect(repeats('layla', { from: '2023-02-30' })).toBe('bad_request');
    expect(repeats('layla')).toBe('done');
    expect(
      room.tries('layla', 'repeatTask', {
        taskId,
        seriesId: idOf(7_001),
        askId: 'ask-00009',
        plan,
      }),
    ).toBe('changed_since');
    expect(
      room.tries('layla', 'repeatTask', {
        taskId: idOf(4_000),
        seriesId: idOf(7_001),
        askId: 'ask-00009',
        plan,
      }),
    ).toBe('not_found');
    room.does('layla', 'takeBackRepeat', { seriesId, askId: 'ask-00001' });
    expect(series()).toBeUndefined();
  });
});
