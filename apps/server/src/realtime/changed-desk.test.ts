import { randomUUID } from 'node:crypto';

import type { Role } from '@sanad/domain/access/role';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { expect, it, vi } from 'vitest';

import type { Standing } from '../auth/access.ts';
import { createChangedDesk } from './changed-desk.ts';
import type { GuardedTopic } from './guarded-topic.ts';
import type { Hearer } from './record-gateway.ts';

const workspaceId = randomUUID() as WorkspaceId;
const topic: GuardedTopic = { topic: 'history', id: workspaceId, needs: 'board.view' };

function hearer(loginId: string, told: string[]): Hearer {
  const connection = {
    principal: { loginId },
    hearsChanged: () => 1,
    tellChanged: () => void told.push(loginId),
  };
  return { connection: connection as unknown as Hearer['connection'], stay: 1 };
}

function standing(role: Role, stay: number): Standing {
  return { membershipId: randomUUID() as never, role, epoch: 1, stay };
}

it('tells nobody whose rights of this moment do not reach, though their connection still stands', async () => {
  const told: string[] = [];
  const logins = ['member', 'signed out', 'put out and back', 'without the right'];
  const rights = new Map([
    ['member', standing('assistant', 1)],
    ['put out and back', standing('assistant', 2)],
    ['without the right', standing('guest', 1)],
  ]);
  const standings = vi.fn(async () => rights);
  const desk = createChangedDesk({
    access: { standings },
    connectionsOf: () => [],
    hearers: () => logins.map((each) => hearer(each, told)),
    onError: (error) => {
      throw error;
    },
  });
  await desk.tellHere(workspaceId, [topic]);
  expect(told).toEqual(['member']);
  expect(standings).toHaveBeenCalledOnce();
});
