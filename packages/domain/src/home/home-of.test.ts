import { describe, expect, it } from 'vitest';

import type { ColumnRecord } from '../board/record.ts';
import type { PlannedCheckInRecord } from '../calls/record.ts';
import type { QuestionRecord } from '../comments/record.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { noLife } from '../task/life/life-record.ts';
import type { TaskRecord } from '../task/record.ts';
import type { MemberRecord } from '../workspace/record.ts';
import { homeOf, riskMs } from './home-of.ts';

const hour = 3_600_000;
const now = Date.parse('2026-11-24T08:00Z') as Instant;
const inHours = (hours: number) => (now + hours * hour) as Instant;
const [layla, rami, mona, hana] = ['layla', 'rami', 'mona', 'hana'] as readonly string[] as [
  UserId,
  UserId,
  UserId,
  UserId,
];
const member = (userId: UserId, role: MemberRecord['role'], active = true) =>
  ({ id: userId, userId, name: userId, role, active }) as unknown as MemberRecord;
const members = [
  member(layla, 'owner'),
  member(rami, 'requester'),
  member(mona, 'assistant'),
  member(hana, 'assistant'),
];
const columns = (
  ['requested', 'in_progress', 'waiting_client', 'in_review', 'done', 'plain'] as const
).map((kind) => ({ id: kind, kind, archivedAt: null }) as ColumnRecord);

function task(id: string, fields: object = {}): TaskRecord {
  return {
    id,
    columnId: 'plain',
    title: { text: id },
    assigneeId: mona,
    due: null,
    ...noLife,
    agreed: { at: inHours(-90), by: mona, proposedBy: layla },
    state: 'in_progress',
    dueMet: false,
    createdAt: inHours(-100),
    createdBy: layla,
    movedAt: inHours(-80),
    movedBy: layla,
    archivedAt: null,
    ...fields,
  } as unknown as TaskRecord;
}
const dueIn = (hours: number) => ({ due: { at: inHours(hours), zone: 'Asia/Dubai' } });
const deliveredAt = (hours: number, by = mona) => ({
  state: 'in_review',
  delivered: { at: inHours(hours), by, word: '' },
});
const acceptedAt = (hours: number, by = layla) => ({
  state: 'done',
  lastStep: { step: 'accept', at: inHours(hours), by, word: '' },
});
const askedBy = (from: UserId, to: UserId, taskId: string, hours: number) =>
  ({ id: `q-${taskId}`, taskId, from, to, since: inHours(hours) }) as unknown as QuestionRecord;

interface More {
  readonly me?: UserId;
  readonly since?: Instant;
  readonly questions?: readonly QuestionRecord[];
  readonly members?: readonly MemberRecord[];
  readonly checkIns?: readonly number[];
}

function home(tasks: readonly TaskRecord[], more: More = {}) {
  const checkIns = (more.checkIns ?? []).map(
    (hours) => ({ id: `${hours}`, at: inHours(hours) }) as unknown as PlannedCheckInRecord,
  );
  const { questions = [], me = layla, since = inHours(-72) } = more;
  const records = { tasks, columns, questions, members: more.members ?? members, checkIns };
  return homeOf(records, { me, now, since });
}
const idsOf = (rows: readonly { readonly task: TaskRecord }[]) => rows.map((row) => row.task.id);

describe('what waits for somebody on their Home', () => {
  const counter = { id: 'proposal-1', due: { at: inHours(50), zone: 'Africa/Cairo' }, word: '' };
  const tasks = [
    task('question'),
    task('request', { state: 'requested', agreed: null, createdAt: inHours(-3) }),
    task('counter', { proposal: { ...counter, by: mona, at: inHours(-5) } }),
    task('delivery', deliveredAt(-4)),
    task('waiting', {
      state: 'waiting',
      waiting: { on: layla, since: inHours(-2), from: 'agreed', questions: ['q-9'] },
    }),
  ];
  const questions = [askedBy(mona, layla, 'question', -6)];

  it('is what they are asked, the dates they have to say yes to and the deliveries to accept, the longest waiting first', () => {
    const { waits } = home(tasks, { questions });
    expect(waits.map(({ task: { id }, ask, who }) => [id, ask.kind, who])).toEqual([
      ['question', 'answer', mona],
      ['counter', 'agree', mona],
      ['delivery', 'accept', mona],
      ['waiting', 'answer', mona],
    ]);
    expect(waits[0]?.ask).toEqual({ kind: 'answer', questionId: 'q-question' });
    expect(waits[3]?.ask).toEqual({ kind: 'answer', questionId: 'q-9' });
    const asked = waits[1]?.ask;
    expect(asked?.kind === 'agree' && asked.proposal.id).toBe('proposal-1');
  });

  it('is the request, for whoever does the work', () => {
    const { waits } = home(tasks, { me: mona, questions });
    expect(waits.map(({ task: { id }, ask }) => [id, ask.kind])).toEqual([['request', 'agree']]);
  });

  it('is a task that one is asked to take over', () => {
    const offered = task('offered', { offeredTo: hana });
    expect(home([offered], { me: hana }).waits.map(({ ask }) => ask.kind)).toEqual(['take']);
    expect(home([offered], { me: mona }).waits).toEqual([]);
    expect(home([{ ...offered, state: 'done' }], { me: hana }).waits).toEqual([]);
  });

  it('is another row for another proposal, and the same one otherwise', () => {
    const keyOf = (id: string, at: number) => {
      const due = { ...counter.due, at: inHours(at) };
      const proposal = { ...counter, id, due, by: mona, at: inHours(-5) };
      return home([task('counter', { proposal })]).waits[0]?.key;
    };
    expect(keyOf('one', 50)).toBe(keyOf('one', 50));
    expect(keyOf('two', 50)).not.toBe(keyOf('one', 50));
    expect(keyOf('one', 51)).not.toBe(keyOf('one', 50));
  });

  it('is nothing of others’ tasks for a requester, and nothing at all for whoever left', () => {
    expect(home(tasks, { me: rami, questions }).waits).toEqual([]);
    const left = members.map((each) => (each.userId === layla ? { ...each, active: false } : each));
    expect(home(tasks, { questions, members: left }).waits).toEqual([]);
  });

  it('is nothing of what was put away, with its column or by itself', () => {
    const away = [
      task('archived', { ...deliveredAt(-4), archivedAt: inHours(-1) }),
      task('column', { ...deliveredAt(-4), columnId: 'gone' }),
    ];
    expect(home(away)).toMatchObject({ waits: [], delivered: [], isNew: false });
  });
});

describe('what is at risk', () => {
  it('is late, or due within two days and not in review: the late ones first, each by its agreed date', () => {
    const { risks, doing } = home([
      task('tomorrow', dueIn(20)),
      task('late', dueIn(-1)),
      task('later', dueIn(riskMs / hour + 1)),
      task('latest', dueIn(-30)),
      task('edge', dueIn(riskMs / hour)),
      task('reviewed', { ...dueIn(2), ...deliveredAt(-1, hana), createdBy: rami }),
      task('set', { ...dueIn(3), agreed: null }),
      task('done', { ...dueIn(-3), ...acceptedAt(-1) }),
    ]);
    expect(risks.map(({ task: { id }, isLate }) => [id, isLate])).toEqual([
      ['latest', true],
      ['late', true],
      ['tomorrow', false],
      ['edge', false],
    ]);
    expect(idsOf(doing)).toEqual(['set', 'later']);
  });

  it('is by the date that its waiting moved, and no later while it waits for the other side', () => {
    const waiting = { on: rami, since: inHours(-5), from: 'in_progress', questions: [] };
    const { risks } = home(
      [
        task('late', { ...dueIn(-0.5) }),
        task('moved', { ...dueIn(-1), waitedMs: 3 * hour }),
        task('stopped', { ...dueIn(-1), state: 'waiting', waiting, createdBy: rami }),
      ],
      { me: hana },
    );
    expect(risks.map(({ task: { id }, isLate, deadline }) => [id, isLate, deadline])).toEqual([
      ['late', true, inHours(-0.5)],
      ['stopped', false, inHours(-1)],
      ['moved', false, inHours(2)],
    ]);
  });

  it('is nothing of somebody else’s own work, and one’s own by the date that one set', () => {
    const own = task('own', { ...dueIn(-1), createdBy: mona, agreed: null });
    expect(home([own]).risks).toEqual([]);
    expect(idsOf(home([own], { me: mona }).risks)).toEqual(['own']);
  });
});

describe('what was delivered since the last visit', () => {
  it('is the others’ work, the newest first, with who brought it and how it met its date', () => {
    const { delivered } = home([
      task('early', { ...dueIn(30), ...deliveredAt(-1), ...acceptedAt(0) }),
      task('on time', { ...dueIn(-2), ...deliveredAt(-3), ...acceptedAt(-2) }),
      task('late', { ...dueIn(-20), ...deliveredAt(-4), ...acceptedAt(-2) }),
      task('dateless', { ...deliveredAt(-5), ...acceptedAt(-2) }),
      task('by hand', { state: null, columnId: 'done', movedAt: inHours(-6), movedBy: mona }),
      task('long ago', { ...deliveredAt(-73), ...acceptedAt(-2) }),
      task('accepted by me', { ...deliveredAt(-1, layla), ...acceptedAt(0), assigneeId: layla }),
      task('my own', { state: 'done', assigneeId: layla, movedAt: inHours(-1), movedBy: layla }),
    ]);
    expect(delivered.map(({ task: { id }, by, met }) => [id, by, met])).toEqual([
      ['early', mona, 'early'],
      ['on time', mona, 'onTime'],
      ['late', mona, 'late'],
      ['dateless', mona, null],
      ['by hand', mona, null],
    ]);
  });

  it('is, for whoever did it, what was accepted since', () => {
    const tasks = [
      task('accepted', { ...deliveredAt(-90), ...acceptedAt(-2) }),
      task('in review', deliveredAt(-2)),
      task('before', { ...deliveredAt(-90), ...acceptedAt(-80) }),
    ];
    expect(idsOf(home(tasks, { me: mona }).delivered)).toEqual(['accepted']);
  });

  it('stands in one group: what waits to be accepted is not told twice', () => {
    const { waits, delivered } = home([task('delivery', deliveredAt(-4))]);
    expect([waits.length, delivered.length]).toEqual([1, 0]);
    const requesters = home([task('delivery', deliveredAt(-4))], { me: rami });
    expect([requesters.waits.length, requesters.delivered.length]).toEqual([0, 1]);
  });
});

describe('what is on', () => {
  it('is in progress, and for whoever does it what is agreed and not begun', () => {
    const tasks = [
      task('begun'),
      task('agreed', { state: 'agreed', ...dueIn(90) }),
      task('requested', { state: 'requested', agreed: null, createdBy: rami }),
    ];
    expect(idsOf(home(tasks).doing)).toEqual(['begun']);
    const hers = home(tasks, { me: mona }).doing;
    expect(hers.map(({ task: { id }, isToStart }) => [id, isToStart])).toEqual([
      ['agreed', true],
      ['begun', false],
    ]);
  });

  it('has the next check-in, also one that began a moment ago', () => {
    expect(home([], { checkIns: [30, 2, -2] }).checkIn?.id).toBe('2');
    expect(home([], { checkIns: [2, -0.5] }).checkIn?.id).toBe('-0.5');
    expect(home([], { checkIns: [-2] }).checkIn).toBeNull();
  });

  it('says of a workspace in which nothing was asked yet that it is new', () => {
    expect(home([]).isNew).toBe(true);
  });
});
