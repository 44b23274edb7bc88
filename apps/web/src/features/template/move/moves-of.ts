import type { UserId } from '@sanad/domain/kernel/ids';
import { standingOf } from '@sanad/domain/task/life/standing';
import type { TaskRecord } from '@sanad/domain/task/record';
import { moveEvent } from '@sanad/domain/template/event-mutations';
import { moveWithEvent } from '@sanad/domain/template/event-task-mutations';
import type { EventRecord } from '@sanad/domain/template/record';
import { withEvent, type WithEvent } from '@sanad/domain/template/with-event';
import type { Made } from '@sanad/sync/client/sync-client-options';

import type { LiveClient } from '../../../realtime/session/live-client.ts';

export interface Move {
  readonly task: TaskRecord;
  readonly way: WithEvent;
}

/** What becomes of each task of an event on another day; those that are there already are left out. */
export function movesOf(
  client: LiveClient,
  event: EventRecord,
  taskIds: readonly string[],
  to: { readonly day: string; readonly actor: UserId },
): readonly Move[] {
  return taskIds.flatMap((id) => {
    const task = client.get('task', id);
    if (!task) return [];
    const way = withEvent(standingOf(client as never, task), event, to);
    const isThere = way.kind !== 'stays' && task.event?.day === to.day;
    return isThere ? [] : [{ task, way }];
  });
}

type Refused = Extract<Made, { kind: 'refused' }>;

export interface MovedEvent {
  /** Anything of it moved. */
  readonly isMoved: boolean;
  readonly moved: number;
  /** Of those: how many wait for the other side's yes. */
  readonly asked: number;
  readonly refused: readonly Refused[];
}

/** Moves an event, and each task that goes with it by itself: all of it one step of undo. */
export function moveTogether(
  client: LiveClient,
  event: EventRecord,
  day: string,
  moves: readonly Move[],
): MovedEvent {
  const refused: Refused[] = [];
  let isMoved = false;
  let moved = 0;
  let asked = 0;
  client.together(() => {
    if (event.day !== day) {
      const made = client.mutate(moveEvent, { eventId: event.id, day });
      if (made.kind === 'refused') return void refused.push(made);
      isMoved = true;
    }
    for (const { task, way } of moves) {
      if (way.kind === 'stays') continue;
      const proposalId = way.kind === 'asked' ? way.replaces : undefined;
      const args = { taskId: task.id, day, ...(proposalId && { proposalId }) };
      const made = client.mutate(moveWithEvent, args);
      if (made.kind === 'refused') refused.push(made);
      else {
        isMoved = true;
        moved += 1;
        if (way.kind === 'asked' && task.agreed) asked += 1;
      }
    }
    return undefined;
  });
  return { isMoved, moved, asked, refused };
}
