import type { UserId } from '@sanad/domain/kernel/ids';
import { PlainRoom } from '@sanad/domain/kernel/plain-room';
import { Refusal, type RefusalCode } from '@sanad/domain/kernel/refusal';
import type { TaskRecord } from '@sanad/domain/task/record';
import {
  workspaceRoomModel,
  type WorkspaceRoomCollections,
} from '@sanad/domain/workspace/room-model';
import { vi } from 'vitest';

import type { WorkspaceSession } from '../../../../realtime/session/workspace-session.ts';
import { members, now, taskId, taskOf } from './two-sides.ts';

type Room = PlainRoom<WorkspaceRoomCollections>;

const kinds = ['requested', 'in_progress', 'waiting_client', 'in_review', 'done'] as const;

/** A room as one person's page has it: what they do shows at once, and is confirmed when the test says so. */
export class PretendedRoom {
  readonly session: WorkspaceSession;
  #confirmed: Room = new PlainRoom(workspaceRoomModel);
  #shown: Room;
  readonly #listeners = new Set<() => void>();
  readonly #events = new Set<(event: object) => void>();
  #lists = new Map<string, readonly object[]>();
  readonly #save: { state: object } = { state: { kind: 'server', at: null } };

  constructor(actor: UserId, fields: Partial<TaskRecord>) {
    for (const [at, kind] of kinds.entries()) {
      const column = { id: kind, kind, name: kind, orderKey: `b${at}`, archivedAt: null };
      this.#confirmed.put('column', column as never);
    }
    for (const member of members) this.#confirmed.put('member', member);
    this.#confirmed.put('task', taskOf(fields));
    this.#shown = this.#confirmed.copy();

    const save = this.#save;
    const listen = (listener: () => void) => {
      this.#listeners.add(listener);
      return () => void this.#listeners.delete(listener);
    };
    const client = {
      isReadOnly: false,
      role: undefined,
      get saveState() {
        return save.state;
      },
      get: (kind: 'task', id: string) => this.#shown.get(kind, id),
      confirmed: (kind: 'task', id: string) => this.#confirmed.get(kind, id),
      all: (kind: 'member') => this.#list(kind),
      isPending: () => this.#shown.get('task', taskId) !== this.#confirmed.get('task', taskId),
      onRecord: (_kind: string, _id: string, listener: () => void) => listen(listener),
      onCollection: (_kind: string, listener: () => void) => listen(listener),
      onState: listen,
      onEvent: (listener: (event: object) => void) => {
        this.#events.add(listener);
        return () => void this.#events.delete(listener);
      },
      mutate: vi.fn<(mutation: { name: string }, args: unknown) => object>((mutation, args) => {
        try {
          this.#shown.run({ name: mutation.name, args } as never, actor, now);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          return { kind: 'refused', code: error.code, params: error.params };
        }
        this.#tell();
        return { kind: 'made' };
      }),
    };
    this.session = { userId: actor, client } as never;
  }

  get task(): TaskRecord {
    return this.#shown.get('task', taskId)!;
  }

  /** The room has said yes to everything. */
  confirm(): void {
    this.#confirmed = this.#shown.copy();
    this.#tell();
  }

  /** The room has said no to the last step. */
  refuse(name: string, args: object, code: RefusalCode): void {
    this.#shown = this.#confirmed.copy();
    this.#tell();
    for (const listener of this.#events)
      listener({ kind: 'refused', mutation: { name, args, code, params: {} } });
  }

  /** Somebody else did something, and the room has it. */
  hear(actor: UserId, name: string, args: object): void {
    this.#shown.run({ name, args } as never, actor, now);
    this.confirm();
  }

  goOffline(): void {
    this.#save.state = { kind: 'offline', pending: 1, durable: true, since: now - 60_000 };
    this.#tell();
  }

  #list(kind: 'member'): readonly object[] {
    let list = this.#lists.get(kind);
    if (!list) this.#lists.set(kind, (list = this.#shown.all(kind)));
    return list;
  }

  #tell(): void {
    this.#lists = new Map();
    for (const listener of [...this.#listeners]) listener();
  }
}
