import { describe, expect, it } from 'vitest';

import type { Instant } from '../../kernel/instant.ts';
import { deadlineOf } from './lateness.ts';
import { life, lifeSteps, type LifeStep, type StepBy } from './life-table.ts';
import { openProposal } from './proposal.ts';
import { peopleOf } from './sides.ts';
import { taskStates, type TaskState } from './task-state.ts';
import { idOf, LifeRoom, names, person, taskId, type Name } from './test/life-room.ts';
import { turnOf } from './turn.ts';

/** How a request of Layla's to Mona comes into each state. */
const into: Readonly<Record<TaskState, (room: LifeRoom) => void>> = {
  requested: (room) => room.proposes('layla'),
  agreed(room) {
    into.requested(room);
    const { id, due } = room.task.proposal!;
    room.does('mona', 'agreeDate', { taskId, proposalId: id, at: due!.at });
    room.proposes('mona', 60);
  },
  in_progress(room) {
    into.agreed(room);
    room.does('mona', 'startTask', { taskId, word: '' });
  },
  waiting(room) {
    into.in_progress(room);
    const message = { messageId: idOf(70), taskId, text: 'Which?', asks: person.layla };
    room.does('mona', 'sendMessage', message);
  },
  in_review(room) {
    into.in_progress(room);
    room.does('mona', 'deliverTask', { taskId, word: '' });
  },
  done(room) {
    into.in_review(room);
    room.does('layla', 'acceptDelivery', { taskId, word: '' });
  },
  declined(room) {
    into.requested(room);
    room.does('mona', 'declineTask', { taskId, word: 'Not mine' });
  },
  withdrawn(room) {
    into.requested(room);
    room.does('layla', 'withdrawTask', { taskId, word: '' });
  },
  cancelled(room) {
    into.agreed(room);
    room.does('layla', 'cancelTask', { taskId, word: 'No need' });
  },
};

const word = { taskId, word: 'Because' };
/** What somebody does to take each step. */
const deed: Readonly<Record<LifeStep, (room: LifeRoom) => readonly [string, object]>> = {
  // Of a task with a state there is none: it is a move out of a plain column.
  request: () => ['startTask', { taskId: idOf(99), word: '' }],
  propose: ({ now }) => [
    'proposeDate',
    { taskId, proposalId: idOf(80), due: { at: now, zone: 'Africa/Cairo' }, word: '' },
  ],
  agree({ task }) {
    const { id = idOf(81), due = null } = openProposal(task, task.state) ?? {};
    return ['agreeDate', { taskId, proposalId: id, at: due?.at ?? null }];
  },
  takeBackProposal: ({ task }) => [
    'takeBackProposal',
    { taskId, proposalId: task.proposal?.id ?? idOf(81) },
  ],
  decline: () => ['declineTask', word],
  withdraw: () => ['withdrawTask', word],
  start: () => ['startTask', word],
  ask: () => ['sendMessage', {}],
  answer: () => ['sendMessage', {}],
  takeBackQuestion: () => ['withdrawQuestion', { questionId: idOf(70) }],
  deliver: () => ['deliverTask', word],
  accept: () => ['acceptDelivery', word],
  requestChanges: () => ['requestChanges', word],
  takeBackDelivery: () => ['takeBackDelivery', word],
  cancel: () => ['cancelTask', word],
  reopen: () => ['reopenTask', { taskId }],
};

/** Who each of them is to a request of Layla's to Mona, as the law has it and not as the code reckons. */
const askers: readonly Name[] = ['layla', 'sami'];
function whoMay(by: StepBy, room: LifeRoom): readonly Name[] {
  const maker = names.find((name) => person[name] === openProposal(room.task, room.task.state)?.by);
  switch (by) {
    case 'asker':
      return askers;
    case 'doer':
      return ['mona'];
    case 'either':
      return [...askers, 'mona'];
    case 'other':
      return maker === 'mona' ? askers : ['mona'];
    case 'maker':
      return maker && room.task.proposal ? [maker] : [];
    case 'asked':
      return askers;
    case 'anybody':
      return names;
  }
}

/** In a talk anybody may ask and answer; what that does to the clock is asked below. */
const spoken = new Set<LifeStep>(['request', 'ask', 'answer']);
const steps = lifeSteps.filter((step) => !spoken.has(step));

function roomIn(state: TaskState): LifeRoom {
  const room = new LifeRoom().asks();
  into[state](room);
  expect(room.task.state).toBe(state);
  return room;
}

describe.each(taskStates)('a task that is %s', (state) => {
  it.each(steps)('takes the step %s from whose it is, and from nobody else', (step) => {
    const way = life[state][step];
    const may = way ? whoMay(way.by, roomIn(state)) : [];
    for (const name of names) {
      const room = roomIn(state);
      const before = JSON.stringify(room.task);
      const [mutation, args] = deed[step](room);
      const said = room.tries(name, mutation, args);
      expect([step, name, said === 'done']).toEqual([step, name, may.includes(name)]);
      if (said === 'done') {
        const to = way!.to === 'same' ? state : way!.to === 'before' ? 'in_progress' : way!.to;
        expect(room.task.state).toBe(to);
      } else expect(JSON.stringify(room.task)).toBe(before);
    }
  });
});

describe('a question', () => {
  const ask = (asks: Name, n = 71) => ({
    ...{ messageId: idOf(n), taskId, text: 'Which?' },
    asks: person[asks],
  });

  it('of the doer’s stops the clock until it is answered, and moves the date by what it waited', () => {
    const room = roomIn('in_progress');
    room.does('mona', 'sendMessage', ask('layla'));
    expect(room.task).toMatchObject({ state: 'waiting', waiting: { on: person.layla } });
    const since = room.now;
    room.does('sami', 'sendMessage', { ...ask('mona', 72), asks: null });
    room.does('layla', 'sendMessage', {
      ...{ messageId: idOf(73), taskId, text: 'This', asks: null },
      answers: idOf(71),
    });
    expect(room.task).toMatchObject({ state: 'in_progress', waiting: null });
    expect(room.task.waitedMs).toBe(room.now - since);
  });

  it('is answered by whom it waits for or who asked for the work; anybody else only speaks of it', () => {
    const room = roomIn('in_progress');
    room.says('mona', 71, { asks: 'layla' });
    for (const [at, name] of (['rana', 'rita', 'mona'] as const).entries()) {
      expect(room.says(name, 72 + at, { answers: 71 })).toBe('done');
      expect([name, room.task.state]).toEqual([name, 'waiting']);
      expect(room.room.get('question', idOf(71))).toBeDefined();
    }
    room.says('sami', 80, { answers: 71 });
    expect(room.task.state).toBe('in_progress');
  });

  it('has the next one’s name on it when the first is answered, who answers that', () => {
    const room = roomIn('in_progress');
    room.says('mona', 71, { asks: 'layla' });
    room.says('mona', 72, { asks: 'rana' });
    room.says('layla', 73, { answers: 71 });
    expect(room.task).toMatchObject({ state: 'waiting', waiting: { on: person.rana } });
    room.says('rana', 74, { answers: 72 });
    expect(room.task.state).toBe('in_progress');
  });

  it('moves a date that is agreed while it waits by the wait from then on, and never back', () => {
    const room = roomIn('in_progress');
    room.says('mona', 71, { asks: 'layla' });
    const since = room.now;
    room.now = (room.now + 3_600_000) as Instant;
    room.proposes('layla', 90);
    expect(room.agrees('mona')).toBe('done');
    const { task } = room;
    expect(task.waiting?.since).toBe(since);
    expect(deadlineOf(task, false)).toBe(task.due!.at);
    const agreedAt = room.now;
    room.says('layla', 72, { answers: 71 });
    expect(room.task.waitedMs).toBe(room.now - agreedAt);
  });

  it('of anybody else’s leaves the work where it is', () => {
    const room = roomIn('in_progress');
    room.does('layla', 'sendMessage', ask('mona'));
    expect(room.task.state).toBe('in_progress');
  });
});

describe('between two who answer', () => {
  it('a yes names the proposal and its date, and is refused for any other', () => {
    const room = roomIn('requested');
    const { id, due } = room.task.proposal!;
    room.proposes('sami', 90);
    const agree = (proposalId: string, at: number | null) =>
      room.tries('mona', 'agreeDate', { taskId, proposalId, at });
    expect(agree(id, due!.at)).toBe('proposal_gone');
    expect(agree(idOf(90), due!.at)).toBe('proposal_gone');
    expect(agree(idOf(90), room.task.proposal!.due!.at)).toBe('done');
  });

  it('who takes back a date asks for what they asked for before', () => {
    const room = new LifeRoom().asks();
    const back = (name: Name, n: number) =>
      room.tries(name, 'takeBackProposal', { taskId, proposalId: idOf(n) });
    room.proposes('layla', 50);
    const first = room.task.due;
    room.proposes('mona', 60);
    room.proposes('layla', 70);
    room.proposes('sami', 80);
    expect(back('layla', 70)).toBe('proposal_gone');
    expect(back('sami', 80)).toBe('done');
    expect(room.task.proposal).toBeNull();
    // Not what Sami proposed instead of it, and not what was asked for before that.
    expect(room.task.due!.at).not.toBe(first!.at);
    expect(openProposal(room.task, 'requested')).toMatchObject({ due: room.task.due });
    room.proposes('layla', 90);
    room.proposes('mona', 91);
    expect(back('mona', 91)).toBe('done');
    expect(room.agrees('mona')).toBe('done');
  });

  it('taking back a date that was the first leaves a request with none', () => {
    const room = roomIn('requested');
    const { id } = room.task.proposal!;
    room.does('layla', 'takeBackProposal', { taskId, proposalId: id });
    expect(room.task).toMatchObject({ proposal: null, due: null });
  });

  it('the first of two askers counts, and the second hears that it is over', () => {
    const room = roomIn('in_review');
    expect(room.tries('sami', 'requestChanges', { taskId, word: 'More' })).toBe('done');
    expect(room.tries('layla', 'acceptDelivery', { taskId, word: '' })).toBe('step_gone');
    expect(room.task).toMatchObject({ state: 'in_progress', returns: 1 });
  });
});

it('of one’s own work nothing waits for one’s own yes', () => {
  const room = new LifeRoom();
  const task = { taskId, columnId: idOf(13), orderKey: 'V', title: 'T', rev: 'rev-00001' };
  room.does('mona', 'createTask', task);
  expect(room.task.state).toBe('in_review');
  const people = peopleOf(room.room.all('member'));
  expect(turnOf({ task: room.task, state: 'in_review', people }, person.mona)).toBeNull();
});

describe('when somebody leaves', () => {
  it('what they were doing is a request again that nobody does, and their questions are taken back', () => {
    const room = roomIn('waiting');
    room.setMember('mona', false);
    expect(room.task).toMatchObject({ state: 'requested', assigneeId: null, agreed: null });
    expect(room.room.get('question', idOf(70))).toBeUndefined();
    // Any assistant may take it; its date is agreed anew.
    const { id, due } = openProposal(room.task, 'requested')!;
    const agree = { taskId, proposalId: id, at: due?.at ?? null };
    expect(room.tries('rana', 'agreeDate', agree)).toBe('done');
    expect(room.task).toMatchObject({ state: 'agreed', assigneeId: person.rana });
  });

  it('the owners ask for what somebody asked who left', () => {
    const room = new LifeRoom();
    const task = { taskId, columnId: idOf(10), orderKey: 'V', title: 'T', rev: 'rev-00001' };
    room.does('rita', 'createTask', task);
    room.does('rita', 'assignTask', { taskId, assigneeId: person.mona });
    into.in_review(room);
    room.setMember('rita', false);
    expect(room.tries('layla', 'acceptDelivery', { taskId, word: '' })).toBe('done');
  });
});
