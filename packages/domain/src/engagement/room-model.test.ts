import { SeededRandom } from '@sanad/testing/seeded-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { can } from '../access/capability.ts';
import { roles } from '../access/role.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { always } from '../kernel/kind.ts';
import { modelProblems } from '../kernel/model-problems.ts';
import type { Intent } from '../kernel/mutation.ts';
import { PlainRoom } from '../kernel/plain-room.ts';
import { RandomSampler } from '../kernel/random-sampler.ts';
import { Refusal } from '../kernel/refusal.ts';
import { engagementRoomModel, type EngagementRoomCollections } from './room-model.ts';
import { engagementSide } from './who-enters.ts';

const names = [...engagementRoomModel.mutations.keys()];
const seeds = Array.from({ length: 40 }, (_, at) => at + 1);
const mona = '00000000-0000-4000-8000-00000000a902' as UserId;
const now = 1_700_000_000_000 as Instant;

type EngagementRoom = PlainRoom<EngagementRoomCollections>;

function sampleOf(room: EngagementRoom, name: string, random: SeededRandom): Intent | undefined {
  const sampler = new RandomSampler<EngagementRoomCollections>(room, random, { now, actor: mona });
  const args = engagementRoomModel.mutations.get(name)!.sample!(sampler);
  return args && { name, args };
}

function play(room: EngagementRoom, name: string, random: SeededRandom): void {
  const intent = sampleOf(room, name, random);
  try {
    if (intent) room.run(intent, mona, now);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** A room as it is after some weeks; of what only an empty one takes, none. */
function layRoom(random: SeededRandom, name?: string): EngagementRoom {
  const room: EngagementRoom = new PlainRoom(engagementRoomModel);
  if (name === 'beginPlan') return room;
  play(room, 'beginPlan', random);
  if (name === 'clearPlan') return room;
  const taking = /^(?:clear|untick|unskip|remove)/;
  // A tick of what is skipped is none: so few of these that most steps are open.
  const times = (each: string) => (taking.test(each) ? 0 : each === 'addStep' ? 12 : 2);
  for (const each of names) for (let n = 0; n < times(each); n += 1) play(room, each, random);
  return room;
}

describe('the room of an engagement', () => {
  it('says of every mutation what its ids are, and gives a sample', () => {
    expect(modelProblems(engagementRoomModel)).toEqual([]);
  });

  it('completes every field that came after its kind did', () => {
    const since = [...engagementRoomModel.kinds.values()].map(({ name, fields }) => [
      name,
      Object.keys(fields).filter((field) => fields[field] === always),
    ]);
    expect(Object.fromEntries(since)).toEqual({
      plan: ['dayZero', 'ready', 'begunAt', 'begunBy'],
      planStep: [
        ...['ready', 'title', 'titleBy', 'owner', 'offset', 'kind', 'link', 'after'],
        ...['billable', 'orderKey', 'client', 'assistant', 'skipped'],
      ],
      stepNote: ['stepId', 'text', 'at', 'by'],
      intakeAnswer: ['text', 'rev', 'at', 'by'],
      expectation: [
        ...['side', 'sort', 'areaId', 'text', 'otherText', 'version', 'at', 'by', 'retiredAt'],
      ],
      authority: ['level', 'at', 'by'],
    });
  });

  it('takes the samples of every mutation as they are, and most of them have an effect', () => {
    for (const name of names) {
      let effects = 0;
      for (const seed of seeds) {
        const random = new SeededRandom(seed);
        const room = layRoom(random, name);
        const before = JSON.stringify(room.state());
        play(room, name, random);
        if (JSON.stringify(room.state()) !== before) effects += 1;
      }
      expect(effects, name).toBeGreaterThan(seeds.length / 5);
    }
  });

  it('takes back whatever says that it can be, and leaves all as it was', () => {
    for (const [name, { inverse }] of engagementRoomModel.mutations) {
      if (!inverse) continue;
      for (const seed of seeds) {
        const random = new SeededRandom(seed);
        const room = layRoom(random, name);
        const intent = sampleOf(room, name, random);
        if (!intent) continue;
        const before = room.state();
        let back: Intent | undefined;
        try {
          back = room.run(intent, mona, now);
        } catch (error) {
          if (error instanceof Refusal) continue;
          throw error;
        }
        if (back) room.run(back, mona, now);
        expect(room.state(), `${name} ${seed}`).toEqual(before);
      }
    }
  });

  it('says of each mutation that cannot be taken back that it is final', () => {
    const final = names.filter((name) => !engagementRoomModel.mutations.get(name)!.inverse);
    expect(final).toEqual([
      'clearPlan',
      // When it was done is when it was said last; a reason and a note are somebody's words.
      ...['untickClientStep', 'untickAssistantStep', 'unskipStep', 'removeStepNote'],
      // Words of one's own in one's own field.
      ...['answerForClient', 'answerForAssistant'],
      // What was said to the other side is changed and ended in its sight.
      ...['addClientExpectation', 'addAssistantExpectation'],
      ...['editClientExpectation', 'editAssistantExpectation'],
      ...['retireClientExpectation', 'retireAssistantExpectation', 'setClientAuthority'],
    ]);
  });

  it('refuses any nonsense as it is, and keeps its state', () => {
    const room = layRoom(new SeededRandom(1));
    const before = room.state();
    const any = fc.constantFrom(...names, 'unknown', '__proto__', 'constructor');
    fc.assert(
      fc.property(any, fc.anything(), (name, args) => {
        fc.pre(name !== 'clearPlan');
        expect(() => room.run({ name, args }, mona, now)).toThrow(Refusal);
        expect(room.state()).toEqual(before);
      }),
    );
  });

  it('tells the workspace’s history nothing', () => {
    expect([...engagementRoomModel.kinds.values()].filter(({ told }) => told)).toEqual([]);
  });

  it('is changed by whoever enters it, each side’s own by that side alone', () => {
    for (const { name, needs } of engagementRoomModel.mutations.values()) {
      if (needs === 'place' || needs === 'server') throw new Error(`${name} asks for no right`);
      const may = roles.filter((role) => can(role, needs));
      const ofClient = ['owner', 'approver'];
      const entering = ['owner', 'approver', 'assistant'];
      const own = /Client/.test(name)
        ? ofClient
        : /Assistant/.test(name)
          ? ['assistant']
          : entering;
      expect([name, may]).toEqual([name, own]);
    }
  });
});

it('is entered by its assistant and by whoever answers for the client', () => {
  const sides = (isOwn: boolean) => roles.map((role) => [role, engagementSide(role, isOwn)]);
  expect(Object.fromEntries(sides(false))).toEqual({
    owner: 'client',
    approver: 'client',
    requester: 'nobody',
    assistant: 'nobody',
    guest: 'nobody',
  });
  expect(new Set(sides(true).map(([role, side]) => (role === 'assistant' ? 'own' : side)))).toEqual(
    new Set(['nobody', 'own']),
  );
  expect(engagementSide('assistant', true)).toBe('assistant');
  expect(engagementSide('dreamer' as never, false)).toBe('nobody');
});
