import { describe, expect, it } from 'vitest';

import { peopleOf } from './sides.ts';
import { idOf, LifeRoom, names, person, taskId, type Name } from './test/life-room.ts';
import { turnOf } from './turn.ts';

const accept = { taskId, word: '' };

function turns(room: LifeRoom): Partial<Record<Name, string>> {
  const { task } = room;
  const people = peopleOf(room.room.all('member'));
  return Object.fromEntries(
    names.flatMap((name) => {
      const turn = turnOf({ task, state: task.state, people }, person[name]);
      return turn ? [[name, turn]] : [];
    }),
  );
}

describe('whoever asked has left', () => {
  /** Rita asked, Layla does it, and she is the only one left who could ask. */
  function ownersOwn(): LifeRoom {
    const room = new LifeRoom().asks('rita');
    room.does('rita', 'assignTask', { taskId, assigneeId: person.layla });
    room.agrees('layla');
    room.does('layla', 'startTask', accept);
    room.setMember('sami', false);
    room.setMember('rita', false);
    return room;
  }

  it('and where the only owner does it, it is their own: no step waits for anybody', () => {
    const room = ownersOwn();
    expect(turns(room)).toEqual({ layla: 'deliver' });
    expect(room.tries('layla', 'setOwnTaskState', { taskId, state: 'done' })).toBe('done');
    expect(room.tries('mona', 'reopenTask', { taskId })).toBe('not_your_step');
    expect(room.tries('layla', 'reopenTask', { taskId })).toBe('done');
  });

  it('and comes back: what was begun goes on where it is, and they accept it', () => {
    const room = ownersOwn();
    room.setMember('rita', true);
    room.does('layla', 'deliverTask', accept);
    expect(turns(room)).toEqual({ rita: 'accept' });
    expect(room.tries('layla', 'acceptDelivery', accept)).toBe('not_your_step');
    expect(room.tries('rita', 'acceptDelivery', accept)).toBe('done');
  });

  it('and with no owner or approver about, whoever does it needs nobody’s yes', () => {
    const room = new LifeRoom().begun('rita');
    for (const name of ['sami', 'layla', 'rita'] as const) room.setMember(name, false);
    expect(turns(room)).toEqual({ mona: 'deliver' });
    expect(room.tries('mona', 'setOwnTaskState', { taskId, state: 'done' })).toBe('done');
  });

  it('and a question to them waits for who asks now', () => {
    const room = new LifeRoom().begun('rita');
    room.says('mona', 71, { asks: 'rita' });
    room.setMember('rita', false);
    expect(room.task.waiting).toMatchObject({ on: person.layla, questions: [idOf(71)] });
    expect(room.room.get('question', idOf(71))?.to).toBe(person.layla);
    expect(turns(room)).toEqual({ layla: 'answer' });
    room.says('layla', 72, { answers: 71 });
    expect(room.task.state).toBe('in_progress');
  });

  it('and a question to somebody else who left waits for whoever asked for the work', () => {
    const room = new LifeRoom().begun('rita');
    room.says('mona', 71, { asks: 'rana' });
    room.setMember('rana', false);
    expect(room.task.waiting?.on).toBe(person.rita);
  });

  it('a question that has nobody left to wait for is taken back', () => {
    const room = ownersOwn();
    room.says('layla', 71, { asks: 'rana' });
    expect(room.task.state).toBe('waiting');
    room.setMember('rana', false);
    expect(room.task).toMatchObject({ state: 'in_progress', waiting: null });
    expect(room.room.all('question')).toEqual([]);
  });
});

describe('whoever does it has left', () => {
  it.each([
    ['left', (room: LifeRoom) => room.setMember('mona', false)],
    ['is a guest now', (room: LifeRoom) => room.setMember('mona', true, 'guest')],
  ])('who %s leaves a request that nobody does, and no question', (_, leave) => {
    const room = new LifeRoom().begun();
    room.says('mona', 71, { asks: 'layla' });
    room.says('layla', 72, { asks: 'mona' });
    leave(room);
    expect(room.task).toMatchObject({ state: 'requested', assigneeId: null, agreed: null });
    expect(room.task.waiting).toBeNull();
    expect(room.room.all('question')).toEqual([]);
    expect(room.agrees('rana')).toBe('done');
    expect(room.task).toMatchObject({ state: 'agreed', assigneeId: person.rana });
  });

  it('also from where only the asker is left', () => {
    const room = new LifeRoom().begun();
    for (const name of ['sami', 'rita', 'rana', 'mona'] as const) room.setMember(name, false);
    expect(room.task).toMatchObject({ state: 'requested', assigneeId: null, agreed: null });
  });

  it('nobody gives it to a guest, or asks them', () => {
    const room = new LifeRoom().begun();
    room.setMember('rana', true, 'guest');
    const give = { taskId, assigneeId: person.rana };
    expect(room.tries('layla', 'assignTask', give)).toBe('not_found');
    expect(room.tries('mona', 'offerTask', { taskId, to: person.rana })).toBe('not_found');
    expect(room.says('mona', 71, { asks: 'rana' })).toBe('not_found');
  });

  it('what an assistant asked of nobody is asked of whoever takes it, once they are none', () => {
    const room = new LifeRoom();
    const task = { taskId, columnId: idOf(10), orderKey: 'V', title: 'T', rev: 'rev-00001' };
    room.does('mona', 'createTask', task);
    room.does('mona', 'setOwnTaskState', { taskId, state: 'in_progress' });
    room.setMember('mona', true, 'requester');
    expect(room.task).toMatchObject({ state: 'requested', assigneeId: null });
    expect(room.agrees('rana')).toBe('done');
  });
});

it('a change of name, or of role on the client’s side, moves nothing', () => {
  const room = new LifeRoom().begun('rita');
  room.says('mona', 71, { asks: 'rita' });
  const before = room.room.state();
  room.setMember('rita', true, 'approver');
  const { member: _was, ...rest } = before;
  expect(room.room.state()).toMatchObject(rest);
});

describe('what was put away when somebody left', () => {
  const restore = { taskId, columnId: idOf(10), orderKey: 'V' };

  it('comes back without their date and their offer', () => {
    const room = new LifeRoom().asks('rita');
    room.does('mona', 'offerTask', { taskId, to: person.rana });
    room.proposes('mona', 90);
    room.does('rita', 'archiveTask', { taskId });
    room.setMember('mona', false);
    room.setMember('rana', false);
    expect(room.tries('layla', 'restoreTask', restore)).toBe('done');
    expect(room.task).toMatchObject({ proposal: null, offeredTo: null, assigneeId: null });
  });

  it('and was their own is asked of whoever takes it', () => {
    const room = new LifeRoom();
    const task = { taskId, columnId: idOf(11), orderKey: 'V', title: 'T', rev: 'rev-00001' };
    room.does('mona', 'createTask', task);
    room.does('mona', 'archiveTask', { taskId });
    room.setMember('mona', false);
    expect(room.tries('layla', 'restoreTask', { ...restore, columnId: idOf(11) })).toBe('done');
    expect(room.task).toMatchObject({ state: 'requested', assigneeId: null, columnId: idOf(10) });
    expect(room.agrees('rana')).toBe('done');
  });

  it('is reopened without its doer', () => {
    const room = new LifeRoom().begun();
    room.does('mona', 'deliverTask', accept);
    room.does('layla', 'acceptDelivery', accept);
    room.setMember('mona', false);
    expect(room.task).toMatchObject({ state: 'done', assigneeId: person.mona });
    room.does('layla', 'reopenTask', { taskId });
    expect(room.task).toMatchObject({ state: 'requested', assigneeId: null });
    expect(room.agrees('rana')).toBe('done');
  });
});

describe('work that becomes somebody’s own', () => {
  const take = { taskId, assigneeId: person.layla };

  it('goes on where it was, with no question of whoever did it', () => {
    const room = new LifeRoom().begun();
    room.says('mona', 71, { asks: 'layla' });
    room.does('layla', 'assignTask', take);
    expect(room.task).toMatchObject({ state: 'in_progress', waiting: null, columnId: idOf(11) });
    expect(room.room.all('question')).toEqual([]);
  });

  it('is not agreed with anybody, so it is to be begun', () => {
    const room = new LifeRoom().asks();
    room.agrees('mona');
    room.does('layla', 'assignTask', take);
    expect(room.task).toMatchObject({ state: 'requested', agreed: null });
    expect(turns(room)).toEqual({ layla: 'start' });
  });

  it('is nobody’s again where it is put back among requests, and then agreed anew', () => {
    const room = new LifeRoom().begun();
    room.does('layla', 'assignTask', take);
    room.does('layla', 'setOwnTaskState', { taskId, state: 'done' });
    room.does('layla', 'reopenTask', { taskId });
    room.does('layla', 'assignTask', { taskId, assigneeId: person.mona });
    expect(room.agrees('mona')).toBe('done');
    expect(room.task.state).toBe('agreed');
  });
});

describe('what stands further on without ever having been a request', () => {
  /** Of an import, of a column that was mapped, or begun by somebody who was alone. */
  function found(kind: 'in_progress' | 'in_review'): LifeRoom {
    const room = new LifeRoom();
    const columnId = idOf(20);
    const column = { columnId, name: 'Mapped', kind: 'plain', orderKey: 'W' };
    room.does('layla', 'createColumn', column);
    const task = { taskId, columnId, orderKey: 'V', title: 'T', rev: 'rev-00001' };
    room.does('layla', 'createTask', task);
    room.does('layla', 'mapColumn', { columnId, kind });
    return room;
  }

  it('is finished from where it stands, and no date of it was agreed', () => {
    const room = found('in_progress');
    expect(room.tries('mona', 'deliverTask', accept)).toBe('done');
    expect(room.task).toMatchObject({ assigneeId: person.mona, agreed: null });
    expect(room.tries('layla', 'acceptDelivery', accept)).toBe('done');
  });

  it('whoever says yes to a date of it does it', () => {
    const room = found('in_progress');
    room.proposes('layla', 90);
    expect(room.agrees('mona')).toBe('done');
    expect(room.task).toMatchObject({ assigneeId: person.mona, agreed: { by: person.mona } });
  });

  it('has its state as its own once a date of it was spoken of, whatever its column shows later', () => {
    const room = found('in_progress');
    room.proposes('layla', 90);
    const map = { columnId: idOf(20), kind: 'done' };
    expect(room.tries('layla', 'mapColumn', map)).toBe('column_other_states');
  });

  it('given to somebody it is a request to them', () => {
    const room = found('in_progress');
    room.does('layla', 'assignTask', { taskId, assigneeId: person.mona });
    expect(room.task.state).toBe('requested');
    expect(room.tries('mona', 'deliverTask', accept)).toBe('step_gone');
  });
});
