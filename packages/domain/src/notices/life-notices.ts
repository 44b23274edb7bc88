import type { ActivityChange, ActivityLine } from '../kernel/activity.ts';
import type { Json } from '../kernel/record.ts';
import type { LifeStep } from '../task/life/life-table.ts';
import type { NoticeKind } from './notice-kind.ts';

/** The fields of a task that say what its two sides did. */
export const lifeFields = [
  'task.proposal',
  'task.lastStep',
  'task.offeredTo',
  'task.remindedAt',
  'task.changedAt',
] as const;

/** What each step tells whoever else is concerned; the others are told otherwise or need no telling. */
const told: Readonly<Partial<Record<LifeStep, NoticeKind>>> = {
  deliver: 'delivered',
  requestChanges: 'returned',
  accept: 'accepted',
  decline: 'ended',
  withdraw: 'ended',
  cancel: 'ended',
};

/** What a change of a task's life tells whoever is concerned and did not make it; `null`: nothing. */
export function lifeNotice(line: ActivityLine, change: ActivityChange): NoticeKind | null {
  switch (change.field) {
    case 'proposal':
      // Agreed to: it is off the table.
      if (change.after === null) return line.mutation === 'agreeDate' ? 'dateAgreed' : null;
      return 'dateProposed';
    case 'lastStep': {
      if (isSilent(change.after)) return 'silenceAccepted';
      const step = stepIn(change.after);
      // A request that named no date in words has nothing on the table to take off.
      const isFirstYes =
        step === 'agree' && !line.changes.some(({ field }) => field === 'proposal');
      return isFirstYes ? 'dateAgreed' : step && (told[step] ?? null);
    }
    case 'changedAt':
      return change.after === null ? null : 'changed';
    case 'remindedAt':
      return change.after === null ? null : 'reminded';
    default:
      return null;
  }
}

/** What no longer waits for anybody once a task's life went on so. */
export function settledBy(change: ActivityChange): readonly NoticeKind[] {
  switch (change.field) {
    case 'proposal':
      return ['dateProposed', 'requested'];
    case 'lastStep':
      return ['requested', 'dateProposed', 'delivered', 'silenceNear', 'offered', 'reminded'];
    case 'assigneeId':
      return ['requested', 'dateProposed', 'offered', 'changed'];
    case 'offeredTo':
      return ['offered'];
    case 'changedAt':
      return change.after === null ? ['changed'] : [];
    case 'archivedAt':
      return change.after === null ? [] : ['requested', 'dateProposed', 'delivered', 'offered'];
    default:
      return [];
  }
}

function isSilent(value: Json): boolean {
  return typeof value === 'object' && value !== null && 'silentDays' in value;
}

function stepIn(value: Json): LifeStep | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { step } = value as Readonly<Record<string, Json>>;
  return typeof step === 'string' ? (step as LifeStep) : null;
}
