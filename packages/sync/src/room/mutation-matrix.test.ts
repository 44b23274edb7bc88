import { can } from '@sanad/domain/access/capability';
import { roles, type Role } from '@sanad/domain/access/role';
import type { IdAt } from '@sanad/domain/kernel/id-argument';
import type { ClientId, UserId } from '@sanad/domain/kernel/ids';
import { personRoomModel } from '@sanad/domain/person/room-model';
import { workspaceRoomModel } from '@sanad/domain/workspace/room-model';
import {
  laidAt,
  layla,
  layTable,
  mona,
  sampleOf,
  type PlayedMutation,
  type Table,
} from '@sanad/domain/workspace/test/laid-table';
import { SeededRandom } from '@sanad/testing/seeded-random';
import { describe, expect, it } from 'vitest';

import { Overlay } from '../records/overlay.ts';
import { RecordTable } from '../records/record-table.ts';
import { applyMutation, type Ask } from './apply-mutation.ts';

/**
 * Every mutation × every role × its own, a foreign and an unknown object, from the samples that the
 * mutations give: whoever adds one is asked nothing here, and is held to its `needs`, its ids and its owner.
 */
const mutations = [...workspaceRoomModel.mutations.values()];
const random = new SeededRandom(11);
const own = layTable(random);
/** Another workspace, with records of its own under ids of its own. */
const foreign = layTable(new SeededRandom(12));

function overlayOf(table: Table): Overlay {
  const records = new RecordTable(workspaceRoomModel);
  for (const name of [...workspaceRoomModel.collections, ...workspaceRoomModel.asides]) {
    for (const record of table.all(name)) records.set(name, record.id, record);
  }
  return new Overlay(records);
}

function codeOf(ask: Pick<Ask, 'name' | 'args' | 'role'>, actor: UserId = layla): string {
  const applied = applyMutation(
    workspaceRoomModel,
    overlayOf(own),
    { ...ask, guards: [], actor },
    {
      now: laidAt,
      argsBytes: 128 * 1024,
      onError: (error) => {
        throw error;
      },
    },
  );
  return 'refused' in applied ? applied.refused.code : 'taken';
}

/** Samples of one mutation on the own table; some need several tries until one fits. */
function samplesOf({ name }: PlayedMutation, count: number): readonly object[] {
  const samples: object[] = [];
  for (let seed = 1; seed < 400 && samples.length < count; seed += 1) {
    const intent = sampleOf(own, name, new SeededRandom(seed));
    if (intent && codeOf({ ...intent, role: null }) === 'taken')
      samples.push(intent.args as object);
  }
  return samples;
}

/** The ids at the top of the arguments that name something which must be here. */
const refsOf = ({ ids }: PlayedMutation): readonly IdAt[] =>
  ids.filter(({ is, path }) => is === 'here' && path.length === 1);

describe.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
  '%s',
  (name, mutation) => {
    const samples = samplesOf(mutation, 5);
    const { needs } = mutation;
    const may = (role: Role) => needs !== 'server' && (needs === 'place' || can(role, needs));

    it('[SR20] is taken from every role that may, and forbidden to every other, whatever it names', () => {
      expect(samples.length).toBeGreaterThan(0);
      for (const role of roles) {
        const codes = samples.map((args) => codeOf({ name, args, role }));
        expect([role, ...new Set(codes)]).toEqual([role, may(role) ? 'taken' : 'forbidden']);
        if (!may(role)) expect(codeOf({ name, args: { nonsense: true }, role })).toBe('forbidden');
      }
    });

    it('[SR28] answers for a foreign object as for one that never was', () => {
      for (const { kind, path } of refsOf(mutation)) {
        const field = path[0]!;
        const theirs = new SeededRandom(5).pick(foreign.all(kind as 'task'))!.id;
        for (const args of samples) {
          const codes = [theirs, random.uuid()].map((id) =>
            codeOf({ name, args: { ...args, [field]: id }, role: 'owner' }),
          );
          expect([field, ...codes]).toEqual([field, 'not_found', 'not_found']);
        }
      }
    });

    it('[SR28] lets nobody put a new thing in the place of an old one', () => {
      for (const { is, kind, path } of mutation.ids) {
        if (is !== 'new') continue;
        const taken = own.all(kind as 'task')[0]!.id;
        const args = { ...samples[0], [path[0]!]: taken };
        expect(codeOf({ name, args, role: 'owner' })).toBe('bad_request');
      }
    });

    it('[SR28] leaves to its owner what is somebody’s own', () => {
      if (!mutation.owner) return;
      for (const args of samples) {
        const whose = mutation.owner(
          { get: (kind: string, id: string) => own.get(kind as 'task', id) } as never,
          args,
        );
        for (const actor of [layla, mona]) {
          const code = codeOf({ name, args, role: 'owner' }, actor);
          expect(code).toBe(actor === whose ? 'taken' : 'not_yours');
        }
      }
    });
  },
);

it('every client id and person in these is the server’s to stamp, never an argument', () => {
  const stamped = new Set([
    'actor',
    'by',
    'createdBy',
    'movedBy',
    'plannedBy',
    'clientId' satisfies keyof { clientId: ClientId },
  ]);
  for (const { name, args, needs } of mutations) {
    if (needs === 'server') continue;
    const given = samplesOf(workspaceRoomModel.mutations.get(name)!, 1)[0] ?? {};
    for (const field of stamped) {
      expect([name, field, args.safeParse({ ...given, [field]: mona }).success]).toEqual([
        name,
        field,
        false,
      ]);
    }
  }
});

it('[SR20] of a person’s own room, what the server alone may make is forbidden to that person too', () => {
  const ofServer = ['purgeDrafts', 'claimHeld', 'releaseHeld', 'returnHeld'];
  const overlay = new Overlay(new RecordTable(personRoomModel));
  const rules = { now: laidAt, argsBytes: 128 * 1024, onError: () => undefined };
  const forbidden = [...personRoomModel.mutations.keys()].filter((name) => {
    const ask = {
      name,
      args: { nonsense: true },
      guards: [],
      actor: layla,
      role: 'owner' as const,
    };
    const applied = applyMutation(personRoomModel, overlay, ask, rules);
    // Whatever it names: the others get as far as their arguments.
    const code = 'refused' in applied ? applied.refused.code : 'taken';
    expect([name, code]).toEqual([name, ofServer.includes(name) ? 'forbidden' : 'bad_request']);
    return code === 'forbidden';
  });
  expect(forbidden).toEqual(ofServer);
});
