import { SeededRandom } from '@sanad/testing/seeded-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { always } from '../kernel/kind.ts';
import { modelProblems } from '../kernel/model-problems.ts';
import type { Intent } from '../kernel/mutation.ts';
import { PlainRoom } from '../kernel/plain-room.ts';
import { RandomSampler } from '../kernel/random-sampler.ts';
import { Refusal } from '../kernel/refusal.ts';
import { personLimits } from './limit.ts';
import type { DraftRecord, ReadMarkRecord, SavedFilterRecord, SeenMarkRecord } from './record.ts';
import { personRoomModel, type PersonRoomCollections } from './room-model.ts';

const names = [...personRoomModel.mutations.keys()];
const seeds = Array.from({ length: 30 }, (_, at) => at + 1);
const layla = '00000000-0000-4000-8000-00000000a901' as UserId;
const now = 1_700_000_000_000 as Instant;
const [task, other, workspace, elsewhere, draft] = ['b1', 'b2', 'c1', 'c2', 'd1'].map(
  (end) => `00000000-0000-4000-8000-0000000000${end}`,
) as [string, string, string, string, string];

type PersonRoom = PlainRoom<PersonRoomCollections>;

function sampleOf(room: PersonRoom, name: string, random: SeededRandom): Intent | undefined {
  const sampler = new RandomSampler<PersonRoomCollections>(room, random, { now, actor: layla });
  const args = personRoomModel.mutations.get(name)!.sample!(sampler);
  return args && { name, args };
}

/** A room as it is after some weeks of reading and writing. */
function layRoom(random: SeededRandom): PersonRoom {
  const room: PersonRoom = new PlainRoom(personRoomModel);
  const weeks = [
    'setReadMark',
    'setSeenMark',
    'setHomeMark',
    'setBusinessMark',
    'writeDraft',
    'holdMessage',
    'savePlanTemplate',
  ];
  for (const name of [...weeks, 'captureIdea', 'saveFilter', 'putDatedHours']) {
    for (let n = 0; n < 12; n += 1) room.run(sampleOf(room, name, random)!, layla, now);
  }
  for (let n = 0; n < 6; n += 1) room.run(sampleOf(room, 'turnIdea', random)!, layla, now);
  return room;
}

function roomOf(...done: readonly (readonly [name: string, args: object])[]): PersonRoom {
  const room: PersonRoom = new PlainRoom(personRoomModel);
  for (const [name, args] of done) room.run({ name, args }, layla, now);
  return room;
}

const mark = (upTo: number) =>
  ['setReadMark', { taskId: task, workspaceId: workspace, upTo }] as const;
const written = (fields: object = {}) => {
  const args = { draftId: draft, workspaceId: workspace, stay: 1, taskId: task, text: 'Hi' };
  return ['writeDraft', { ...args, ...fields }] as const;
};

describe('the room of a person', () => {
  it('says of every mutation what its ids are, and gives a sample', () => {
    expect(modelProblems(personRoomModel)).toEqual([]);
  });

  it('completes every field that came after its kind did', () => {
    const since = [...personRoomModel.kinds.values()].map(({ name, fields }) => [
      name,
      Object.keys(fields).filter((field) => fields[field] === always),
    ]);
    expect(Object.fromEntries(since)).toEqual({
      readMark: ['workspaceId', 'upTo'],
      seenMark: ['stay', 'upTo', 'at', 'tasks'],
      homeMark: ['stay', 'since', 'at'],
      businessMark: ['stay', 'at'],
      draft: ['workspaceId', 'stay', 'taskId', 'text'],
      held: [
        ...['workspaceId', 'stay', 'taskId', 'text', 'mentions', 'asks', 'answers'],
        ...['loginId', 'turn', 'dueAt', 'going'],
      ],
      idea: ['text', 'at', 'rev', 'turning', 'refusal'],
      savedFilter: ['workspaceId', 'stay', 'name', 'filter'],
      preferences: ['holdSeconds'],
      availability: ['zone', 'week', 'holidays', 'ramadan', 'quiet', 'travel', 'changedAt'],
      datedHours: ['from', 'to', 'is', 'windows', 'note'],
      planTemplate: ['name', 'steps', 'at'],
    });
  });

  it('takes the samples of every mutation as they are, and most of them have an effect', () => {
    for (const name of names) {
      let effects = 0;
      for (const seed of seeds) {
        const random = new SeededRandom(seed);
        const room = layRoom(random);
        const before = JSON.stringify(room.state());
        room.run(sampleOf(room, name, random)!, layla, now);
        if (JSON.stringify(room.state()) !== before) effects += 1;
      }
      expect(effects, name).toBeGreaterThan(seeds.length / 4);
    }
  });

  it('refuses any nonsense as bad_request and keeps its state', () => {
    const room = layRoom(new SeededRandom(1));
    const before = room.state();
    const any = fc.constantFrom(...names, 'unknown', '__proto__', 'constructor');
    fc.assert(
      fc.property(any, fc.anything(), (name, args) => {
        expect(() => room.run({ name, args }, layla, now)).toThrow(Refusal);
        expect(room.state()).toEqual(before);
      }),
    );
  });

  it('tells its history of none of them: neither words nor what was read', () => {
    expect([...personRoomModel.kinds.values()].filter(({ told }) => told)).toEqual([]);
  });
});

describe('where reading stopped', () => {
  it('moves forward only, whichever device comes last', () => {
    expect(roomOf(mark(5), mark(9), mark(7)).get('readMark', task)?.upTo).toBe(9);
  });

  it('never passes now: what is yet to come is not read', () => {
    expect(roomOf(mark(now + 1_000_000)).get('readMark', task)?.upTo).toBe(now);
  });

  it('is kept of so many tasks and no more', () => {
    const room = roomOf();
    for (let n = 0; n < personLimits.readMarks; n += 1)
      room.put('readMark', { id: `${n}` } as unknown as ReadMarkRecord);
    const [name, args] = mark(5);
    expect(() => room.run({ name, args }, layla, now)).toThrow('limit_reached');
  });
});

describe('what was seen of a board', () => {
  const seen = (upTo: number, fields: object = {}) =>
    ['setSeenMark', { workspaceId: workspace, stay: 1, upTo, at: upTo, ...fields }] as const;
  const tasks = (...each: readonly (readonly [taskId: string, upTo: number])[]) => ({
    tasks: each.map(([taskId, upTo]) => ({ taskId, upTo })),
  });

  it('moves forward only, in all and of each task, whichever device comes last', () => {
    const room = roomOf(
      seen(5, tasks([task, 9], [other, 8])),
      seen(4, tasks([task, 7], [other, 12])),
      seen(5, { ...tasks([task, 10]), at: 3 }),
    );
    expect(room.get('seenMark', workspace)).toEqual({
      id: workspace,
      stay: 1,
      upTo: 5,
      at: 5,
      ...tasks([other, 12], [task, 10]),
    });
    expect(roomOf(seen(5, tasks([task, 9], [other, 8])), seen(8)).all('seenMark')).toMatchObject([
      { upTo: 8, ...tasks([task, 9]) },
    ]);
  });

  it('says when all was seen, never past now, and by no single task', () => {
    expect(roomOf(seen(5, { at: now + 1_000 })).get('seenMark', workspace)?.at).toBe(now);
    const room = roomOf(seen(5, { at: 50 }), seen(3, { at: 70, ...tasks([task, 9]) }));
    expect(room.get('seenMark', workspace)).toMatchObject({ upTo: 5, at: 50 });
    expect(roomOf(seen(5, { at: 50 }), seen(5, { at: 70 })).all('seenMark')[0]?.at).toBe(70);
  });

  it('is of one stay: a later one begins anew, and an earlier one says nothing any more', () => {
    const room = roomOf(seen(9, tasks([task, 12])), seen(3, { stay: 2 }), seen(20));
    expect(room.all('seenMark')).toMatchObject([{ stay: 2, upTo: 3, tasks: [] }]);
  });

  it('keeps so many tasks: past them the oldest count for the whole board', () => {
    const id = (n: number) => `00000000-0000-4000-8000-${`${n}`.padStart(12, '0')}`;
    const many = (from: number) =>
      tasks(
        ...Array.from(
          { length: personLimits.seenTasks },
          (_, n) => [id(from + n), from + n] as const,
        ),
      );
    const mark = roomOf(seen(5, many(10)), seen(5, many(15))).get('seenMark', workspace);
    expect([mark?.upTo, mark?.tasks.length, mark?.tasks.at(-1)]).toEqual([
      14,
      personLimits.seenTasks,
      { taskId: id(15), upTo: 15 },
    ]);
  });

  it('is kept of so many workspaces and no more', () => {
    const room = roomOf();
    for (let n = 0; n < personLimits.seenMarks; n += 1)
      room.put('seenMark', { id: `${n}` } as unknown as SeenMarkRecord);
    const [name, args] = seen(5);
    expect(() => room.run({ name, args }, layla, now)).toThrow('limit_reached');
  });
});

describe('drafts', () => {
  it('hold what was written last, and can be dropped twice', () => {
    const room = roomOf(written(), written({ text: 'Hi there' }));
    expect(room.all('draft')).toEqual([
      {
        id: draft,
        workspaceId: workspace,
        stay: 1,
        taskId: task,
        text: 'Hi there',
        refusal: null,
        asks: null,
        answers: null,
      },
    ]);
    for (let time = 0; time < 2; time += 1)
      room.run({ name: 'dropDraft', args: { draftId: draft } }, layla, now);
    expect(room.all('draft')).toEqual([]);
  });

  it('stay with their workspace and their task', () => {
    for (const moved of [{ workspaceId: elsewhere }, { taskId: other }]) {
      expect(() => roomOf(written(), written(moved))).toThrow(new Refusal('bad_request'));
    }
  });

  it('go with their stay, and no others do', () => {
    const kept = '00000000-0000-4000-8000-0000000000d2';
    const room = roomOf(written(), written({ draftId: kept, workspaceId: elsewhere }), [
      'purgeDrafts',
      { workspaceId: workspace, standing: 2 },
    ]);
    expect(room.all('draft').map(({ id }) => id)).toEqual([kept]);
    room.run({ name: 'purgeDrafts', args: { workspaceId: elsewhere, standing: 1 } }, layla, now);
    expect(room.all('draft')).toHaveLength(1);
    room.run({ name: 'purgeDrafts', args: { workspaceId: elsewhere, standing: null } }, layla, now);
    expect(room.all('draft')).toEqual([]);
  });

  it('are so many and so long and no more; half a letter and a NUL are left out', () => {
    const tooLong = written({ text: 'x'.repeat(personLimits.draftLength + 1) });
    expect(() => roomOf(tooLong)).toThrow(new Refusal('bad_request'));
    const odd = roomOf(written({ text: 'nul \0, half \ud800, مرحبًا' }));
    expect(odd.get('draft', draft)?.text).toBe('nul , half \ufffd, مرحبًا');
    const room = roomOf();
    for (let n = 0; n < personLimits.drafts; n += 1)
      room.put('draft', { id: `${n}` } as unknown as DraftRecord);
    const [name, args] = written();
    expect(() => room.run({ name, args }, layla, now)).toThrow('limit_reached');
  });
});

it('keeps how long a sent message is held', () => {
  const room = roomOf(['setHoldSeconds', { seconds: 10 }], ['setHoldSeconds', { seconds: 0 }]);
  expect(room.all('preferences')).toEqual([{ id: 'own', holdSeconds: 0, singleKeys: true }]);
  expect(() => roomOf(['setHoldSeconds', { seconds: 11 }])).toThrow(new Refusal('bad_request'));
});

describe('filters', () => {
  const id = '00000000-0000-4000-8000-0000000000f1';
  const saved = (fields: object = {}) => {
    const args = {
      filterId: id,
      workspaceId: workspace,
      stay: 1,
      name: 'Mine, late',
      filter: { due: 'late' },
    };
    return ['saveFilter', { ...args, ...fields }] as const;
  };

  it('are kept under a name, written over, and come back with what undoes it', () => {
    const room = roomOf(saved(), saved({ filter: { mine: true } }));
    const { workspaceId, stay, name, filter } = room.get('savedFilter', id)!;
    expect({ workspaceId, stay, name, filter }).toEqual({
      workspaceId: workspace,
      stay: 1,
      name: 'Mine, late',
      filter: { mine: true },
    });
    for (const [what, args] of [
      saved({ name: 'Other' }),
      ['removeFilter', { filterId: id }] as const,
    ]) {
      const before = JSON.stringify(room.state());
      const back = personRoomModel.mutations.get(what)!.inverse!(room as never, args)!;
      room.run({ name: what, args }, layla, now);
      expect(JSON.stringify(room.state())).not.toBe(before);
      room.run(back, layla, now);
      expect(JSON.stringify(room.state())).toBe(before);
    }
  });

  it('stay with their workspace, are so many, and go with their stay', () => {
    expect(() => roomOf(saved(), saved({ workspaceId: elsewhere }))).toThrow(
      new Refusal('bad_request'),
    );
    const room = roomOf(saved(), ['purgeDrafts', { workspaceId: workspace, standing: 1 }]);
    expect(room.all('savedFilter')).toHaveLength(1);
    room.run({ name: 'purgeDrafts', args: { workspaceId: workspace, standing: 2 } }, layla, now);
    expect(room.all('savedFilter')).toEqual([]);
    for (let n = 0; n < personLimits.savedFilters; n += 1)
      room.put('savedFilter', { id: `${n}` } as unknown as SavedFilterRecord);
    const [name, args] = saved();
    expect(() => room.run({ name, args }, layla, now)).toThrow('limit_reached');
  });
});

it('keeps whether single keys do something, whichever was said first', () => {
  const off = ['setSingleKeys', { on: false }] as const;
  const hold = ['setHoldSeconds', { seconds: 10 }] as const;
  const own = { id: 'own', holdSeconds: 10, singleKeys: false };
  expect(roomOf(off, hold).all('preferences')).toEqual([own]);
  expect(roomOf(hold, off).all('preferences')).toEqual([own]);
  expect(roomOf(off).get('preferences', 'own')?.holdSeconds).toBe(30);
});
