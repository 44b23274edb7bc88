import type { TaskId, UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { ZonedMoment } from '@sanad/domain/kernel/wall-time';
import { noLife, type Proposal } from '@sanad/domain/task/life/life-record';
import { peopleOf } from '@sanad/domain/task/life/sides';
import type { Standing } from '@sanad/domain/task/life/standing';
import type { TaskRecord } from '@sanad/domain/task/record';

import type { Member } from '../../../../realtime/session/member.ts';

/** Tuesday 24 November 2026, noon in Dubai. */
export const now = Date.parse('2026-11-24T08:00Z') as Instant;
export const hour = 3_600_000;
export const inHours = (hours: number): Instant => (now + hours * hour) as Instant;
export const dueIn = (hours: number): ZonedMoment =>
  ({ at: inHours(hours), zone: 'Asia/Dubai' }) as ZonedMoment;

const idAt = (at: number): string => `${at}0000000-0000-4000-8000-000000000000`;
export const [layla, mona, hana, rami] = [1, 2, 3, 4].map(idAt) as [UserId, UserId, UserId, UserId];
export const taskId = idAt(5) as TaskId;

const member = (userId: UserId, name: string, role: Member['role'], zone: string): Member =>
  ({ id: userId, userId, name, role, zone, hue: 'sea', active: true }) as unknown as Member;

/** The clinic's owner in Dubai, its two assistants in Cairo, and one who only asks. */
export const members: readonly Member[] = [
  member(layla, 'Layla Haddad', 'owner', 'Asia/Dubai'),
  member(mona, 'Mona Farouk', 'assistant', 'Africa/Cairo'),
  member(hana, 'Hana Adel', 'assistant', 'Africa/Cairo'),
  member(rami, 'Rami Said', 'requester', 'Asia/Dubai'),
];

/** What Layla asked of Mona. */
export function taskOf(fields: Partial<TaskRecord>): TaskRecord {
  return {
    ...noLife,
    id: taskId,
    number: 7,
    columnId: 'requested',
    orderKey: 'V',
    assigneeId: mona,
    due: null,
    dueMet: false,
    createdAt: inHours(-48),
    createdBy: layla,
    movedAt: inHours(-48),
    movedBy: layla,
    archivedAt: null,
    state: 'requested',
    ...fields,
  } as TaskRecord;
}

export function standing(fields: Partial<TaskRecord>): Standing {
  const task = taskOf(fields);
  return { task, state: task.state, people: peopleOf(members) };
}

export const agreed = { at: inHours(-24), by: mona, proposedBy: layla };

export function proposal(by: UserId, due: ZonedMoment | null, word = ''): Proposal {
  return { id: 'a-proposal' as Proposal['id'], due, word, by, at: inHours(-1) };
}
