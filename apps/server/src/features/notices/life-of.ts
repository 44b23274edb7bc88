import type { LifeFields } from '@sanad/domain/task/life/life-record';
import { openProposal } from '@sanad/domain/task/life/proposal';
import type { TaskRecord } from '@sanad/domain/task/record';
import type { Notice } from '@sanad/protocol/http/notices';

/** A task as it is stored: one of before lacks what has come since. */
export type StoredTask = Omit<TaskRecord, keyof LifeFields> & Partial<LifeFields>;

/** What of a task somebody says yes to from their inbox, as it stands now. */
export function lifeOf(task: StoredTask): NonNullable<Notice['task']>['life'] {
  const { proposal = null, agreed = null, state = null, delivered } = task;
  const open = openProposal({ ...task, proposal, agreed }, state);
  return {
    proposal: open && { id: open.id, due: open.due, word: open.word },
    word: delivered?.word ?? '',
  };
}
