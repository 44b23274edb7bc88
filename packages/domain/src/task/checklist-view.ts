import { compareByOrderKey } from '../kernel/order-key.ts';
import type { ChecklistItemRecord } from './record.ts';

export interface ChecklistView {
  readonly name: string;
  readonly items: readonly ChecklistItemRecord[];
}

/** A task's checklists in the order of their first items; its own, nameless one comes first. */
export function viewChecklists(items: Iterable<ChecklistItemRecord>): readonly ChecklistView[] {
  const groups = new Map<string, ChecklistItemRecord[]>();
  for (const item of [...items].sort(compareByOrderKey)) {
    const group = groups.get(item.checklist);
    if (group) group.push(item);
    else groups.set(item.checklist, [item]);
  }
  const own = groups.get('');
  groups.delete('');
  const named = [...groups].map(([name, members]) => ({ name, items: members }));
  return own ? [{ name: '', items: own }, ...named] : named;
}
