import type { TaskRecord } from '../record.ts';

/**
 * A task as far as its room has said yes: an agreement that is only on its way is not one. Everything else is
 * as this person sees it. `confirmed`: the record that the room has; `undefined` where it has none yet.
 */
export function sealedOf(
  task: TaskRecord,
  confirmed: TaskRecord | undefined,
): { readonly sealed: TaskRecord; readonly isYesOnItsWay: boolean } {
  const { agreed } = task;
  const isSame = confirmed?.agreed?.at === agreed?.at && confirmed?.agreed?.by === agreed?.by;
  if (agreed === null || isSame) return { sealed: task, isYesOnItsWay: false };
  if (!confirmed) return { sealed: { ...task, agreed: null }, isYesOnItsWay: true };
  const { due, proposal, state } = confirmed;
  const before = { due, proposal, state, agreed: confirmed.agreed };
  return { sealed: { ...task, ...before }, isYesOnItsWay: true };
}
