import { describe, expect, it } from 'vitest';

import type { ColumnRecord } from '../board/record.ts';
import type { QuestionRecord } from '../comments/record.ts';
import type { UserId } from '../kernel/ids.ts';
import { noLife } from '../task/life/life-record.ts';
import type { TaskRecord } from '../task/record.ts';
import type { MemberRecord } from '../workspace/record.ts';
import { daySoFar } from './day-so-far.ts';

const [layla, mona, hana] = ['layla', 'mona', 'hana'] as readonly string[] as [
  UserId,
  UserId,
  UserId,
];
const members = [
  { userId: layla, role: 'owner', active: true },
  { userId: mona, role: 'assistant', active: true },
  { userId: hana, role: 'assistant', active: true },
] as unknown as MemberRecord[];
const columns = [{ id: 'plain', kind: 'plain', archivedAt: null }] as unknown as ColumnRecord[];
const at = (iso: string): number => Date.parse(iso);

function task(id: string, fields: object): TaskRecord {
  return {
    id,
    columnId: 'plain',
    title: { text: id },
    assigneeId: mona,
    due: null,
    ...noLife,
    createdBy: layla,
    movedAt: at('2026-11-01T08:00Z'),
    movedBy: mona,
    archivedAt: null,
    ...fields,
  } as unknown as TaskRecord;
}
const delivered = (iso: string, by = mona) => ({ delivered: { at: at(iso), by, word: '' } });

function day(tasks: TaskRecord[], now: string, zone: string, questions: QuestionRecord[] = []) {
  return daySoFar({ tasks, columns, questions, members }, mona, { now: at(now), zone });
}
const idsOf = (tasks: readonly TaskRecord[]) => tasks.map(({ id }) => id);

describe('somebody’s day in a workspace', () => {
  it.each([
    ['UTC', '2026-11-24', ['three', 'late']],
    // Since 21:59 UTC the day before it is the 24th in Cairo.
    ['Africa/Cairo', '2026-11-24', ['edge', 'three', 'late']],
    // In New York it is still the 24th, and what was delivered at three was on the 23rd.
    ['America/New_York', '2026-11-24', ['late']],
    ['Pacific/Kiritimati', '2026-11-25', ['late']],
  ])('in %s is %s and has what was delivered on it', (zone, name, ids) => {
    const tasks = [
      task('late', { state: 'in_review', ...delivered('2026-11-24T18:00Z') }),
      task('three', { state: 'done', ...delivered('2026-11-24T03:00Z') }),
      task('edge', { state: 'done', ...delivered('2026-11-23T22:00Z') }),
      task('before', { state: 'done', ...delivered('2026-11-23T09:59Z') }),
      task('hers', { state: 'done', ...delivered('2026-11-24T18:00Z', hana) }),
    ];
    const found = day(tasks, '2026-11-24T19:00Z', zone);
    expect([found.day, idsOf(found.delivered)]).toEqual([name, ids]);
  });

  it('has what is begun, what waits for the other side and what was asked', () => {
    const waiting = (questions: readonly string[]) => ({
      state: 'waiting',
      waiting: { on: layla, since: at('2026-11-24T08:00Z'), from: 'in_progress', questions },
    });
    const tasks = [
      task('begun', { state: 'in_progress' }),
      task('asked', waiting(['q'])),
      task('held', waiting([])),
      task('reviewed', { state: 'in_review', ...delivered('2026-11-20T08:00Z') }),
      task('put away', { state: 'in_progress', archivedAt: at('2026-11-24T08:00Z') }),
      task('of another', { state: 'in_progress', assigneeId: hana }),
    ];
    const questions = [
      { id: 'q', taskId: 'asked', from: mona, to: layla },
      { id: 'r', taskId: 'begun', from: layla, to: mona },
    ] as unknown as QuestionRecord[];
    const found = day(tasks, '2026-11-24T19:00Z', 'Africa/Cairo', questions);
    expect(idsOf(found.begun)).toEqual(['begun']);
    expect(found.waiting.map(({ task: { id }, on }) => [id, on])).toEqual([
      ['held', layla],
      ['reviewed', layla],
    ]);
    expect(found.asked.map(({ task: { id }, to }) => [id, to])).toEqual([['asked', layla]]);
  });
});
