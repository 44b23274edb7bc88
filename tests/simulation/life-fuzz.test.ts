import { roles } from '@sanad/domain/access/role';
import { RandomSampler } from '@sanad/domain/kernel/random-sampler';
import { taskStates } from '@sanad/domain/task/life/task-state';
import { LifeRoom, names, person } from '@sanad/domain/task/life/test/life-room';
import {
  workspaceRoomModel,
  type WorkspaceRoomCollections,
} from '@sanad/domain/workspace/room-model';
import { SeededRandom } from '@sanad/testing/seeded-random';
import { expect, it } from 'vitest';

import { LifeLaw } from './life-law.ts';

/** Raw mutations in one run; `LIFE_FUZZ=100000` for a long one. */
const many = Number(process.env['LIFE_FUZZ'] ?? 4_000);
const seed = Number(process.env['LIFE_SEED'] ?? 20_261_129);
const perRoom = 400;

const played = [...workspaceRoomModel.mutations.values()].filter(({ needs }) => needs !== 'server');
/** What moves a task's life is played more often than the rest. */
const lively = played.filter(({ name }) =>
  /Task|Date|Delivery|Proposal|Changes|Message|Question|Column/.test(name),
);

/** Somebody comes, goes, or is somebody else from now on. */
function changePeople(random: SeededRandom, place: LifeRoom): string {
  const name = random.pick(names)!;
  if (random.chance(0.5)) place.setMember(name, true);
  else if (random.chance(0.6)) place.setMember(name, false);
  else place.setMember(name, true, random.pick(roles)!);
  return 'setMember';
}

/** The name of what was done. */
function deedOf(random: SeededRandom, place: LifeRoom): string {
  // A guest never joins the room.
  const there = names.filter((name) => {
    const member = place.room.get('member', person[name]);
    return member?.active && member.role !== 'guest';
  });
  // Whoever is alone needs nobody’s yes: mostly there are two.
  if (there.length < 2 ? random.chance(0.2) : random.chance(0.015)) {
    return changePeople(random, place);
  }
  const name = random.pick(there);
  if (name === undefined) return changePeople(random, place);
  const mutation = random.pick(random.chance(0.8) ? lively : played)!;
  const from = new RandomSampler<WorkspaceRoomCollections>(place.room, random, {
    now: place.now,
    actor: person[name],
  });
  const args = mutation.sample!(from);
  if (!args) return mutation.name;
  // No page says it but an undo; raw it may be said of anything.
  const isRaw = mutation.name === 'moveTask' && random.chance(0.3);
  const state = isRaw ? { state: random.pick([null, ...taskStates]) } : {};
  place.tries(name, mutation.name, { ...(args as object), ...state });
  return mutation.name;
}

it('some thousands of raw mutations reach no state against the law', { timeout: 600_000 }, () => {
  const reached = new Set<string>();
  for (let at = 0; at < many; at += perRoom) {
    const random = new SeededRandom(seed + at);
    const place = new LifeRoom().asks();
    const law = new LifeLaw(place.room);
    for (let n = 0; n < perRoom; n += 1) {
      const deed = deedOf(random, place);
      const isImport = deed === 'importBoard';
      const problem = law.problem((task) => isImport && task.createdAt === place.now);
      expect(problem && [problem, `seed ${seed + at}`, `deed ${n}: ${deed}`]).toBeNull();
    }
    for (const { state } of place.room.all('task')) if (state) reached.add(state);
  }
  expect([...reached].toSorted()).toEqual([...taskStates].toSorted());
});
