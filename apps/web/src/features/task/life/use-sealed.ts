import { sealedOf } from '@sanad/domain/task/life/sealed';
import type { TaskRecord } from '@sanad/domain/task/record';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { useIsPending } from '../../../realtime/session/use-live.ts';

/** A task as far as its room has said yes, kept up to date; see `sealedOf`. */
export function useSealed(task: TaskRecord): ReturnType<typeof sealedOf> {
  const { client } = useSession();
  useIsPending('task', task.id);
  return sealedOf(task, client.confirmed('task', task.id));
}
