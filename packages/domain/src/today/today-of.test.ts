import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import type { ColumnKind, ColumnRecord } from '../board/record.ts';
import type { QuestionRecord } from '../comments/record.ts';
import type { UserId, WorkspaceId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { noLife } from '../task/life/life-record.ts';
import type { TaskRecord } from '../task/record.ts';
import type { MemberRecord } from '../workspace/record.ts';
import { mergeToday, rowsOf } from './merge-today.ts';
import { todayOf } from './today-of.ts';

const at = (iso: string) => Date.parse(iso) as Instant;
const mona = 'mona' as UserId;
const layla = 'layla' as UserId;
const rami = 'rami' as UserId;
const zones = ['UTC', 'Africa/Cairo', 'America/New_York', 'Pacific/Kiritimati'];

const member = (userId: UserId, role: MemberRecord['role'], zone: string, active = true) =>
  ({ id: `m-${userId}`, userId, name: `${userId}!`, role, zone, active }) as MemberRecord;
const members = [
  member(layla, 'owner', 'Asia/Dubai'),
  member(mona, 'assistant', 'Africa/Cairo'),
  member(rami, 'assistant', 'Europe/London'),
];
const columns = (
  ['requested', 'in_progress', 'waiting_client', 'in_review', 'done', 'plain'] as const
).map((kind) => ({ id: kind, kind, archivedAt: null }) as ColumnRecord);

let count = 0;
function task(due: string | null, fields: Partial<TaskRecord> & { in?: ColumnKind } = {}) {
  count += 1;
  const { in: columnId = 'in_progress', ...rest } = fields;
  return {
    id: `t${count}`,
    columnId,
    title: { text: due ?? 'no date' },
    assigneeId: mona,
    due: due === null ? null : { at: at(due), zone: 'Africa/Cairo' },
    ...noLife,
    createdBy: layla,
    agreed: { at: at('2026-11-01T08:00Z'), by: mona, proposedBy: layla },
    dueMet: false,
    movedAt: at('2026-11-20T08:00Z'),
    archivedAt: null,
    ...rest,
  } as unknown as TaskRecord;
}
const question = (of: TaskRecord, from: UserId, to: UserId, since: string) =>
  ({ id: `q-${of.id}`, taskId: of.id, from, to, since: at(since) }) as QuestionRecord;

function day(
  tasks: readonly TaskRecord[],
  now: string,
  zone = 'Africa/Cairo',
  more: { questions?: QuestionRecord[]; person?: UserId; members?: MemberRecord[] } = {},
) {
  const records = {
    tasks,
    columns,
    questions: more.questions ?? [],
    members: more.members ?? members,
  };
  const entries = todayOf(records, more.person ?? mona, at(now), zone);
  return Object.fromEntries(entries.map((entry) => [entry.title, entry.group]));
}

describe.each(zones)('what stands in a person’s day, in a process of %s', (host) => {
  beforeAll(() => void vi.stubEnv('TZ', host));
  afterAll(() => void vi.unstubAllEnvs());

  it.each([
    // In each zone the last moment of the day, the first of the next, and the last that still comes.
    ['UTC', '2026-11-24T09:00Z', '2026-11-24T23:59Z', '2026-11-25T00:00Z', '2026-11-30T23:59Z'],
    [
      'Africa/Cairo',
      '2026-11-24T09:00Z',
      '2026-11-24T21:59Z',
      '2026-11-24T22:00Z',
      '2026-11-30T21:59Z',
    ],
    [
      'America/New_York',
      '2026-11-24T03:00Z',
      '2026-11-24T04:59Z',
      '2026-11-24T05:00Z',
      '2026-11-30T04:59Z',
    ],
    [
      'Pacific/Kiritimati',
      '2026-11-24T09:00Z',
      '2026-11-24T09:59Z',
      '2026-11-24T10:00Z',
      '2026-11-30T09:59Z',
    ],
    // Cairo puts its clocks forward over the midnight before Friday 24 April: that day begins at one.
    [
      'Africa/Cairo',
      '2026-04-23T20:00Z',
      '2026-04-23T21:59Z',
      '2026-04-23T22:00Z',
      '2026-04-29T20:59Z',
    ],
    // And back at the end of Thursday 29 October, whose last hour comes twice.
    [
      'Africa/Cairo',
      '2026-10-29T12:00Z',
      '2026-10-29T21:59Z',
      '2026-10-29T22:00Z',
      '2026-11-04T21:59Z',
    ],
    // The same a year later: Friday 30 April and Thursday 28 October.
    [
      'Africa/Cairo',
      '2027-04-29T20:00Z',
      '2027-04-29T21:59Z',
      '2027-04-29T22:00Z',
      '2027-05-05T20:59Z',
    ],
    [
      'Africa/Cairo',
      '2027-10-28T12:00Z',
      '2027-10-28T21:59Z',
      '2027-10-28T22:00Z',
      '2027-11-03T21:59Z',
    ],
    // New York’s days of 23 and of 25 hours.
    [
      'America/New_York',
      '2026-03-08T12:00Z',
      '2026-03-09T03:59Z',
      '2026-03-09T04:00Z',
      '2026-03-15T03:59Z',
    ],
    [
      'America/New_York',
      '2026-11-01T12:00Z',
      '2026-11-02T04:59Z',
      '2026-11-02T05:00Z',
      '2026-11-08T04:59Z',
    ],
  ])('in %s at %s: today until %s', (zone, now, last, next, coming) => {
    const gone = new Date(at(now) - 60_000).toISOString();
    const beyond = new Date(at(coming) + 60_000).toISOString();
    expect(
      day(
        [gone, now, last, next, coming, beyond].map((due) => task(due)),
        now,
        zone,
      ),
    ).toEqual({
      [gone]: 'late',
      [now]: 'today',
      [last]: 'today',
      [next]: 'coming',
      [coming]: 'coming',
    });
  });

  it('is of one’s own zone, whatever zone the date was set in', () => {
    const due = '2026-11-24T23:00Z';
    const groups = zones.map((zone) => day([task(due)], '2026-11-24T12:00Z', zone)[due]);
    expect(groups).toEqual(['today', 'coming', 'today', 'today']);
  });

  it('shows a moment where its own clock reads it, after the rules of a zone changed', () => {
    const due = { at: at('2026-11-24T22:30Z'), zone: 'Africa/Cairo', wall: '2026-11-24T23:30' };
    expect(day([task('meant', { due } as never)], '2026-11-24T12:00Z')).toEqual({ meant: 'today' });
  });

  it('is one’s own tasks and those that nobody has taken, none that is done or has no date', () => {
    const due = '2026-11-24T12:00Z';
    const none = [
      task(due, { assigneeId: rami }),
      task(due, { in: 'done' }),
      task(due, { state: 'cancelled' }),
      task(due, { dueMet: true }),
      task(due, { archivedAt: at(due) }),
      task(due, { in: 'gone' as never }),
      task(null),
    ];
    expect(day(none, '2026-11-24T09:00Z')).toEqual({});
    const free = task(due, { assigneeId: null });
    expect(day([free], '2026-11-24T09:00Z')).toEqual({ [due]: 'today' });
    expect(day([free], '2026-11-24T09:00Z', 'UTC', { person: layla })).toEqual({});
  });

  it('has each task once: a word that is waited for first, and while the other’s is it is not late', () => {
    const late = '2026-11-20T12:00Z';
    const waiting = { on: layla, since: at('2026-11-19T12:00Z'), from: 'agreed', questions: [] };
    const tasks = [
      task(late, { title: { text: 'asked' } as never }),
      task(late, { title: { text: 'asks' } as never }),
      task(late, { title: { text: 'waits' } as never, state: 'waiting', waiting } as never),
      task(late, { title: { text: 'column' } as never, in: 'waiting_client' }),
      task(late, {
        title: { text: 'delivered' } as never,
        state: 'in_review',
        delivered: { at: at('2026-11-20T11:00Z'), by: mona, word: '' },
      }),
      task(late, { title: { text: 'late' } as never }),
    ];
    const [asked, asks] = tasks as [TaskRecord, TaskRecord];
    const questions = [
      question(asked, layla, mona, '2026-11-24T07:00Z'),
      question(asks, mona, layla, '2026-11-23T07:00Z'),
      question(asks, mona, layla, '2026-11-22T07:00Z'),
    ];
    const records = { tasks, columns, questions, members };
    const entries = todayOf(records, mona, at('2026-11-24T09:00Z'), 'UTC');
    expect(
      entries.map((each) => [each.title, each.group, each.wait, each.who?.name, each.at]),
    ).toEqual([
      ['asked', 'answer', 'answer', 'layla!', at('2026-11-24T07:00Z')],
      ['asks', 'waiting', 'answer', 'layla!', at('2026-11-22T07:00Z')],
      ['waits', 'waiting', 'answer', 'layla!', at('2026-11-19T12:00Z')],
      ['column', 'waiting', 'answer', undefined, at('2026-11-20T08:00Z')],
      ['delivered', 'waiting', 'acceptance', 'layla!', at('2026-11-20T11:00Z')],
      ['late', 'late', null, undefined, at(late)],
    ]);
    const hers = todayOf(records, layla, at('2026-11-24T09:00Z'), 'UTC');
    expect(hers.map((each) => [each.title, each.group, each.wait])).toEqual([
      ['asked', 'waiting', 'answer'],
      ['asks', 'answer', 'answer'],
      ['waits', 'answer', 'answer'],
      ['delivered', 'answer', 'acceptance'],
    ]);
  });

  it('a date that is asked for waits for whoever has not said yes, and makes nothing late', () => {
    const past = '2026-11-20T12:00Z';
    const asked = task(past, { state: 'requested', agreed: null, createdAt: at(past) });
    const countered = task(past, {
      state: 'requested',
      agreed: null,
      proposal: {
        id: 'countered' as never,
        due: { at: at('2026-11-26T12:00Z'), zone: 'Africa/Cairo' as never },
        word: '',
        by: mona,
        at: at('2026-11-23T12:00Z'),
      },
    });
    const passed = task(past, { agreed: null });
    const records = { tasks: [asked, countered, passed], columns, questions: [], members };
    const of = (person: UserId) =>
      todayOf(records, person, at('2026-11-24T09:00Z'), 'UTC').map((each) => [
        each.group,
        each.wait,
        each.date,
        each.due && new Date(each.due.at).toISOString().slice(0, 10),
      ]);
    expect(of(mona)).toEqual([
      ['answer', 'yes', 'ask', '2026-11-20'],
      ['waiting', 'yes', 'open', '2026-11-26'],
      ['today', null, 'set', '2026-11-20'],
    ]);
    expect(of(layla)).toEqual([
      ['waiting', 'yes', 'open', '2026-11-20'],
      ['answer', 'yes', 'ask', '2026-11-26'],
    ]);
  });

  it('an agreed date moves by what the task waited; one’s own date needs nobody’s yes', () => {
    const due = '2026-11-24T08:00Z';
    const waited = task(due, { waitedMs: 2 * 3_600_000 });
    const own = task(due, { createdBy: mona, agreed: null });
    const records = { tasks: [waited, own], columns, questions: [], members };
    const entries = todayOf(records, mona, at('2026-11-24T09:00Z'), 'UTC');
    expect(entries.map((each) => [each.group, each.due?.at, each.date])).toEqual([
      ['today', at('2026-11-24T10:00Z'), 'agreed'],
      ['late', at(due), 'set'],
    ]);
  });

  it('has the other side’s clock: the owner’s, or of whoever does it there', () => {
    const due = '2026-11-24T12:00Z';
    const zoneOf = (person: UserId, assigneeId: UserId | null) =>
      todayOf(
        {
          tasks: [task(due, { assigneeId })],
          columns,
          questions: [question({ id: `t${count}` } as TaskRecord, rami, person, due)],
          members,
        },
        person,
        at('2026-11-24T09:00Z'),
        'UTC',
      )[0]?.otherZone;
    expect(zoneOf(mona, mona)).toBe('Asia/Dubai');
    expect(zoneOf(layla, rami)).toBe('Europe/London');
    expect(zoneOf(layla, layla)).toBe('Africa/Cairo');
  });

  it('is nothing of a workspace that one is not in any more', () => {
    const former = members.map((each) =>
      each.userId === mona ? { ...each, active: false } : each,
    );
    const due = '2026-11-24T12:00Z';
    expect(day([task(due)], '2026-11-24T09:00Z', 'UTC', { members: former })).toEqual({});
  });
});

describe('the days of several workspaces', () => {
  it('are one, in the order of its moments, whichever was read first', () => {
    const now = at('2026-11-24T09:00Z');
    const read = (id: string, ...dues: string[]) =>
      rowsOf(
        id as WorkspaceId,
        todayOf(
          { tasks: dues.map((due) => task(due)), columns, questions: [], members },
          mona,
          now,
          'UTC',
        ),
      );
    const days = [
      read('a', '2026-11-24T12:00Z', '2026-11-20T12:00Z'),
      read('b', '2026-11-24T11:00Z', '2026-11-24T12:00Z', '2026-11-26T12:00Z'),
    ];
    const merged = mergeToday(days);
    expect(merged).toEqual(mergeToday(days.toReversed()));
    expect(merged.today.map(({ workspaceId, title }) => workspaceId + title.slice(11))).toEqual([
      'b11:00Z',
      'a12:00Z',
      'b12:00Z',
    ]);
    expect([merged.late, merged.coming, merged.waiting].map((rows) => rows.length)).toEqual([
      1, 1, 0,
    ]);
  });
});
