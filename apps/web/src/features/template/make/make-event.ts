import type { ColumnRecord } from '@sanad/domain/board/record';
import type { ColumnId, EventId, TaskId, TemplateId } from '@sanad/domain/kernel/ids';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import { compareByOrderKey, orderKeyBetween } from '@sanad/domain/kernel/order-key';
import type { RefusalCode, RefusalParams } from '@sanad/domain/kernel/refusal';
import type { Revision } from '@sanad/domain/kernel/text-field';
import { createEvent } from '@sanad/domain/template/event-mutations';
import { makeEventTask } from '@sanad/domain/template/event-task-mutations';
import { makingOf, type PlannedTask } from '@sanad/domain/template/plan-event';

import { newId } from '../../../realtime/new-id.ts';
import type { LiveClient } from '../../../realtime/session/live-client.ts';

export interface NewEvent {
  readonly name: string;
  readonly day: string;
  readonly zone: string;
  readonly templateId: TemplateId;
}

export interface MadeEvent {
  /** The event itself is there. */
  readonly isPlanned: boolean;
  readonly made: number;
  /** The first thing that could not be done: what was made before it stays. */
  readonly refused: { readonly code: RefusalCode; readonly params: RefusalParams } | null;
}

/** Where what is asked for stands: the first column that shows requests, else one that shows no states. */
export function columnForRequests(columns: readonly ColumnRecord[]): ColumnRecord | undefined {
  const inOrder = columns
    .filter(({ archivedAt }) => archivedAt === null)
    .toSorted(compareByOrderKey);
  return (
    inOrder.find(({ kind }) => kind === 'requested') ?? inOrder.find(({ kind }) => kind === 'plain')
  );
}

/** Plans an event and makes the tasks of its plan at the end of a column, all of it one step of undo. */
export function makeEvent(
  client: LiveClient,
  columnId: ColumnId,
  event: NewEvent,
  plan: readonly PlannedTask[],
): MadeEvent {
  const eventId = newId<EventId>();
  let isPlanned = false;
  let made = 0;
  let refused: MadeEvent['refused'] = null;
  let last = client
    .all('task')
    .filter((task) => task.columnId === columnId && task.archivedAt === null)
    .toSorted(compareByOrderKey)
    .at(-1)?.orderKey;
  client.together(() => {
    const zone = event.zone as ZoneName;
    const planned = client.mutate(createEvent, { eventId, ...event, zone });
    if (planned.kind === 'refused') return void (refused = planned);
    isPlanned = true;
    for (const task of plan) {
      const orderKey = orderKeyBetween(last ?? null, null, Math.random());
      const ids = { taskId: newId<TaskId>(), eventId, columnId, rev: newId<Revision>() };
      const done = client.mutate(makeEventTask, { ...ids, orderKey, ...makingOf(task) });
      if (done.kind === 'refused') return void (refused = done);
      last = orderKey;
      made += 1;
    }
    return undefined;
  });
  return { isPlanned, made, refused };
}
