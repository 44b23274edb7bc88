import type { EventId, TaskId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { openProposal } from '../../task/life/proposal.ts';
import { standingOf } from '../../task/life/standing.ts';
import { idOf, LifeRoom, person, type Name } from '../../task/life/test/life-room.ts';
import type { TaskRecord } from '../../task/record.ts';
import type { TemplateTx } from '../template-scope.ts';
import { withEvent, type WithEvent } from '../with-event.ts';

export const eventId = idOf(500) as EventId;
export const eventDay = '2024-03-30';
export const zone = 'Africa/Cairo';

interface Asked {
  readonly days?: number | null;
  readonly time?: string;
  readonly doer?: Name | null;
  readonly by?: Name;
}

/** A wedding on the last Saturday of March, and tasks that are made for it. */
export class EventRoom extends LifeRoom {
  constructor() {
    super();
    this.now = Date.parse('2024-01-10T08:00Z') as Instant;
    const event = { eventId, name: 'Wedding', day: eventDay, zone, templateId: null };
    this.does('layla', 'createEvent', event);
  }

  get event() {
    return this.room.get('event', eventId)!;
  }

  /** A task for the event, so many days from it. */
  makes(
    n: number,
    { days = -30, time = '09:00', doer = 'mona', by = 'layla' }: Asked = {},
  ): TaskId {
    const ids = { taskId: idOf(n), eventId, columnId: idOf(10), orderKey: `V${n}V`, rev: idOf(n) };
    const work = { title: `T${n}`, brief: '', steps: [], links: [], labelIds: [] };
    const offset = days === null ? null : { days, time };
    const assigneeId = doer && person[doer];
    this.does(by, 'makeEventTask', { ...ids, ...work, offset, assigneeId });
    return idOf(n) as TaskId;
  }

  of(taskId: TaskId): TaskRecord {
    return this.room.get('task', taskId)!;
  }

  yes(name: Name, taskId: TaskId): string {
    const { id, due } = openProposal(this.of(taskId), this.of(taskId).state)!;
    return this.tries(name, 'agreeDate', { taskId, proposalId: id, at: due?.at ?? null });
  }

  /** What the preview says. */
  foresees(name: Name, taskId: TaskId, day: string): WithEvent {
    const tx = {
      get: this.room.get.bind(this.room),
      all: (kind: 'member') => this.room.all(kind).values(),
    } as unknown as TemplateTx;
    return withEvent(standingOf(tx, this.of(taskId)), this.event, { day, actor: person[name] });
  }

  /** As a page moves it: the event, and each of its tasks by itself. Gives what each answered. */
  moves(name: Name, day: string): readonly string[] {
    this.does(name, 'moveEvent', { eventId, day });
    return this.room
      .all('task')
      .filter(({ event }) => event !== null)
      .map(({ id: taskId }) => {
        const way = this.foresees(name, taskId, day);
        const seen = way.kind === 'asked' ? way.replaces : undefined;
        const args = { taskId, day, ...(seen && { proposalId: seen }) };
        return this.tries(name, 'moveWithEvent', args);
      });
  }
}
