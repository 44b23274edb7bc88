import type { Role } from '../../../access/role.ts';
import type { UserId } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { PlainRoom } from '../../../kernel/plain-room.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import {
  workspaceRoomModel,
  type WorkspaceRoomCollections,
} from '../../../workspace/room-model.ts';
import { openProposal } from '../proposal.ts';

export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Who is in the workspace: the client's side, and two assistants. */
export const roleOf = {
  layla: 'owner',
  sami: 'approver',
  rita: 'requester',
  mona: 'assistant',
  rana: 'assistant',
} as const satisfies Record<string, Role>;
export type Name = keyof typeof roleOf;
export const names = Object.keys(roleOf) as Name[];
export const person = Object.fromEntries(
  names.map((name, at) => [name, idOf(901 + at) as UserId]),
) as Record<Name, UserId>;

export const taskId = idOf(1);
const kinds = ['requested', 'in_progress', 'waiting_client', 'in_review', 'done'] as const;
const day = 86_400_000;

/** A workspace in which one thing is done after the other, each a second later. */
export class LifeRoom {
  readonly room = new PlainRoom<WorkspaceRoomCollections>(workspaceRoomModel);
  now = 1_700_000_000_000 as Instant;

  constructor() {
    for (const name of names) this.setMember(name, true);
    for (const [at, kind] of kinds.entries()) {
      const column = { columnId: idOf(10 + at), name: kind, kind, orderKey: `V${at}V` };
      this.does('layla', 'createColumn', column);
    }
  }

  setMember(name: Name, active: boolean, role: Role = roleOf[name]): void {
    const member = { id: person[name], userId: person[name], role, active };
    this.does('layla', 'setMember', { ...member, name, hue: 'sea', zone: 'Africa/Cairo' });
  }

  /** @throws Refusal */
  does(name: Name, mutation: string, args: object): void {
    this.now = (this.now + 1_000) as Instant;
    this.room.run({ name: mutation, args }, person[name], this.now);
  }

  /** `done`, or the code it was refused with. */
  tries(name: Name, mutation: string, args: object): string {
    try {
      this.does(name, mutation, args);
      return 'done';
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  }

  get task() {
    return this.room.get('task', taskId)!;
  }

  /** A request to Mona, of Layla's. */
  asks(asker: Name = 'layla'): this {
    const task = { taskId, columnId: idOf(10), orderKey: 'V', title: 'T', rev: 'rev-00001' };
    this.does(asker, 'createTask', task);
    this.does(asker, 'assignTask', { taskId, assigneeId: person.mona });
    return this;
  }

  /** Somebody says yes to what is on the table. */
  agrees(name: Name): string {
    const { id, due } = openProposal(this.task, this.task.state)!;
    return this.tries(name, 'agreeDate', { taskId, proposalId: id, at: due?.at ?? null });
  }

  /** A request to Mona that she works on. */
  begun(asker: Name = 'layla'): this {
    this.asks(asker);
    this.agrees('mona');
    this.does('mona', 'startTask', { taskId, word: '' });
    return this;
  }

  says(name: Name, n: number, more: { asks?: Name; answers?: number } = {}): string {
    const asks = more.asks ? person[more.asks] : null;
    const answers = more.answers ? idOf(more.answers) : null;
    return this.tries(name, 'sendMessage', {
      messageId: idOf(n),
      taskId,
      text: 'T',
      asks,
      answers,
    });
  }

  proposes(name: Name, n = 50): void {
    const due = { at: this.now + n * day, zone: 'Africa/Cairo' };
    this.does(name, 'proposeDate', { taskId, proposalId: idOf(n), due, word: '' });
  }
}
