import type { z } from 'zod';

import { boardLimits } from '../../board/limit.ts';
import { cleanLine } from '../../kernel/clean-line.ts';
import type { ChecklistItemId, TaskId } from '../../kernel/ids.ts';
import type { importedItem } from '../import-mutation.ts';
import { taskLimits } from '../limit.ts';
import type { TrelloChecklist, TrelloExport } from './trello-export.ts';
import type { TrelloIds } from './trello-id.ts';
import type { TrelloLeftovers } from './trello-left.ts';
import { joinKeys, orderKeysOf } from './trello-order.ts';
import { cut, fitName } from './trello-text.ts';

type PlannedItem = z.infer<typeof importedItem>;

/** Items keep their checklist's name, and a key that orders the checklists before the items in them. */
export function planChecklists(
  board: TrelloExport,
  tasks: ReadonlyMap<string, TaskId>,
  idOf: TrelloIds,
  left: TrelloLeftovers,
): readonly PlannedItem[] {
  const items: PlannedItem[] = [];
  const counts = new Map<string, number>();
  const checklists = collectChecklists(board);
  const listKeys = orderKeysOf([...checklists.values()]);
  for (const checklist of checklists.values()) {
    const taskId = checklist.idCard ? tasks.get(checklist.idCard) : undefined;
    if (!taskId) {
      left.add('checklist_without_card', checklist.name);
      continue;
    }
    const entries = checklist.checkItems ?? [];
    if (entries.length === 0) left.add('empty_checklist', checklist.name);
    const keys = orderKeysOf(entries);
    const name = nameOf(checklist, left);
    for (const entry of entries) {
      if (entry.due) left.add('item_due', entry.name);
      if (entry.idMember) left.add('item_person', entry.name);
      const count = (counts.get(taskId) ?? 0) + 1;
      if (count > taskLimits.checklistItemsPerTask) {
        left.add('over_limit', entry.name);
        continue;
      }
      counts.set(taskId, count);
      items.push({
        id: idOf('item', entry.id) as ChecklistItemId,
        taskId,
        checklist: name,
        text: fitName(entry.name, taskLimits.itemLength, left),
        done: entry.state === 'complete',
        orderKey: joinKeys(listKeys.get(checklist.id)!, keys.get(entry.id)!),
      });
    }
  }
  return items;
}

/** Some exports carry the checklists on the board, some on each card, some on both. */
function collectChecklists(board: TrelloExport): ReadonlyMap<string, TrelloChecklist> {
  const checklists = new Map<string, TrelloChecklist>();
  for (const card of board.cards) {
    for (const checklist of card.checklists ?? []) {
      checklists.set(checklist.id, { ...checklist, idCard: card.id });
    }
  }
  for (const checklist of board.checklists ?? []) {
    const idCard = checklist.idCard || checklists.get(checklist.id)?.idCard;
    checklists.set(checklist.id, { ...checklist, idCard });
  }
  return checklists;
}

function nameOf(checklist: TrelloChecklist, left: TrelloLeftovers): string {
  const name = cleanLine(checklist.name ?? '');
  if (name.length <= boardLimits.nameLength) return name;
  left.add('text_cut', name);
  return cut(name, boardLimits.nameLength);
}
