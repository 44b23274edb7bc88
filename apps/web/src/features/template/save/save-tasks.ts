import type { TemplateId, TemplateTaskId } from '@sanad/domain/kernel/ids';
import { compareByOrderKey, orderKeyBetween } from '@sanad/domain/kernel/order-key';
import type { RefusalCode, RefusalParams } from '@sanad/domain/kernel/refusal';
import type { TaskRecord } from '@sanad/domain/task/record';
import { savedTask } from '@sanad/domain/template/save-template';
import { createTemplate } from '@sanad/domain/template/template-mutations';
import { addTemplateTask } from '@sanad/domain/template/template-task-mutations';

import { newId } from '../../../realtime/new-id.ts';
import type { LiveClient } from '../../../realtime/session/live-client.ts';

export interface Saved {
  /** The template itself is there. */
  readonly isKept: boolean;
  readonly saved: number;
  /** The first thing that could not be kept: what was before it is. */
  readonly refused: { readonly code: RefusalCode; readonly params: RefusalParams } | null;
}

/** Keeps tasks as a template, each with its date told from a day: all of it one step of undo. */
export function saveTasks(
  client: LiveClient,
  name: string,
  tasks: readonly TaskRecord[],
  from: { readonly day: string; readonly zone: string },
): Saved {
  const templateId = newId<TemplateId>();
  const steps = Map.groupBy(client.all('checklistItem'), ({ taskId }) => taskId);
  let isKept = false;
  let saved = 0;
  let refused: Saved['refused'] = null;
  let orderKey: string | null = null;
  client.together(() => {
    const made = client.mutate(createTemplate, { templateId, name });
    if (made.kind === 'refused') return void (refused = made);
    isKept = true;
    for (const task of tasks) {
      orderKey = orderKeyBetween(orderKey, null);
      const own = (steps.get(task.id) ?? []).toSorted(compareByOrderKey);
      const ids = { templateTaskId: newId<TemplateTaskId>(), templateId, orderKey };
      const done = client.mutate(addTemplateTask, { ...ids, ...savedTask(task, own, from) });
      if (done.kind === 'refused') refused ??= done;
      else saved += 1;
    }
    return undefined;
  });
  return { isKept, saved, refused };
}
