import type { ListGroup } from '@sanad/domain/task/list/list-place';

/** What a list shows from top to bottom. A task with two labels stands in two groups, as two rows. */
export type ListRow =
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly group: ListGroup;
      readonly isFolded: boolean;
    }
  | {
      readonly kind: 'task';
      readonly id: string;
      readonly taskId: string;
      readonly group: string;
      readonly isFirst: boolean;
    }
  | { readonly kind: 'add'; readonly id: string; readonly group: string };

export function listRows(
  groups: readonly ListGroup[],
  isFolded: (key: string) => boolean,
  mayAdd: (key: string) => boolean,
): readonly ListRow[] {
  const rows: ListRow[] = [];
  for (const group of groups) {
    const { key } = group;
    const folded = isFolded(key);
    rows.push({ kind: 'group', id: `group:${key}`, group, isFolded: folded });
    if (folded) continue;
    for (const [at, taskId] of group.ids.entries()) {
      rows.push({ kind: 'task', id: `${key}:${taskId}`, taskId, group: key, isFirst: at === 0 });
    }
    if (mayAdd(key)) rows.push({ kind: 'add', id: `add:${key}`, group: key });
  }
  return rows;
}
