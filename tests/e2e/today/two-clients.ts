import { randomUUID } from 'node:crypto';

import { expect } from '@playwright/test';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { getSnapshot } from '@sanad/protocol/http/board';
import {
  acceptInvitation,
  createInvitation,
  createWorkspace,
} from '@sanad/protocol/http/workspace';

import { Member } from '../../harness/member.ts';
import { RecordSocket } from '../../harness/record-socket.ts';
import { confirmAddress } from '../workspace/invite-over-http.ts';

/** A client, as their assistant meets them: their workspace, and their own line to its room. */
export interface Client {
  readonly owner: Member;
  readonly ownerId: string;
  readonly name: string;
  readonly workspaceId: WorkspaceId;
  readonly socket: RecordSocket;
  /** A task for the assistant, its date agreed with her; answers with its id. */
  ask(title: string, due?: number | null): Promise<string>;
  /** A question on a task; answers with its id. */
  question(taskId: string, text: string): Promise<string>;
  remove(): Promise<void>;
  close(): void;
}

interface Row {
  readonly id: string;
  readonly userId: string;
  readonly role: string;
  readonly kind: string;
}

/** A business with an owner, in which Mona is the assistant. */
export async function openClient(mona: Member, name: string, owner: string): Promise<Client> {
  const member = await Member.signUp(mona.origin, owner);
  await confirmAddress(member);
  const { workspace } = await member.call(createWorkspace, { body: { name, side: 'client' } });
  const { id: workspaceId } = workspace;
  const { link } = await member.call(createInvitation, {
    params: { workspaceId },
    body: { email: mona.email, name: 'Mona', role: 'assistant', language: 'en', note: '' },
  });
  const token = link.split('/').at(-1)!;
  await mona.call(acceptInvitation, { params: { token }, body: {} });
  const params = { workspaceId };
  const rows = async (collection: string): Promise<readonly Row[]> =>
    ((await member.call(getSnapshot, { params })).collections[collection] ?? []) as never;
  // Members reach the room by a debt.
  await expect.poll(async () => (await rows('member')).length).toBe(2);
  const [members, columns] = [await rows('member'), await rows('column')];
  const assistant = members.find(({ role }) => role === 'assistant')!;
  const column = columns.find(({ kind }) => kind === 'requested')!;
  const [socket, own] = [member, mona].map((each) => new RecordSocket(each, workspaceId)) as [
    RecordSocket,
    RecordSocket,
  ];
  return {
    owner: member,
    ownerId: members.find(({ role }) => role === 'owner')!.userId,
    name,
    workspaceId,
    socket,
    async ask(title, due = null) {
      const taskId = randomUUID();
      const rev = randomUUID();
      const place = { columnId: column.id, orderKey: 'V' };
      await socket.mutate('createTask', { taskId, ...place, title, rev });
      if (due === null) return taskId;
      const proposalId = randomUUID();
      const at = { at: due, zone: 'Asia/Dubai' };
      await socket.mutate('proposeDate', { taskId, proposalId, due: at });
      await own.mutate('agreeDate', { taskId, proposalId, at: due });
      return taskId;
    },
    async question(taskId, text) {
      const messageId = randomUUID();
      const asks = assistant.userId;
      await socket.mutate('sendMessage', { messageId, taskId, text, asks });
      return messageId;
    },
    close() {
      socket.close();
      own.close();
    },
    async remove() {
      const path = `/api/workspaces/${workspaceId}/members/${assistant.id}`;
      const answer = await fetch(member.origin + path, {
        method: 'DELETE',
        headers: member.headers,
      });
      expect(answer.status, await answer.text()).toBeLessThan(300);
    },
  };
}
