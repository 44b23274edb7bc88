import type { z } from 'zod';

import { boardLimits } from '../../board/limit.ts';
import { cleanLine } from '../../kernel/clean-line.ts';
import { cutText } from '../../kernel/cut-text.ts';
import type { ChecklistItemId, TaskId } from '../../kernel/ids.ts';
import type { importedItem } from '../../task/import-mutation.ts';
import { taskLimits } from '../../task/limit.ts';
import { fitName } from '../fit-text.ts';
import type { Leftovers } from '../import-left.ts';
import { joinKeys, orderKeysOf } from '../source-order.ts';
import { dayAt } from './card-lines.ts';
import type { CardContext } from './plan-card.ts';
import type { TrelloChecklist, TrelloExport } from './trello-export.ts';

type CheckItem = NonNullable<TrelloChecklist['checkItems']>[number];
type PlannedItem = z.infer<typeof importedItem>;

/** Items keep their checklist's name, and a key that orders the checklists before the items in them. */
export function planChecklists(
  board: TrelloExport,
  tasks: ReadonlyMap<string, TaskId>,
  context: Pick<CardContext, 'idOf' | 'left' | 'people' | 'zone'>,
): readonly PlannedItem[] {
  const { idOf, left } = context;
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
        text: fitName(wordsOf(entry, context), taskLimits.itemLength, left),
        done: entry.state === 'complete',
        orderKey: joinKeys(listKeys.get(checklist.id)!, keys.get(entry.id)!),
      });
    }
  }
  return items;
}

/** A step has neither a person nor a date of its own here: both stand behind its words. */
function wordsOf(
  entry: CheckItem,
  { people, zone, left }: Pick<CardContext, 'people' | 'zone' | 'left'>,
): string {
  const person = entry.idMember ? people.get(entry.idMember) : undefined;
  const day = dayAt(entry.due, zone);
  if (entry.idMember && person === undefined) left.add('person_unknown', entry.name);
  if (entry.due && day === undefined) left.add('due_unreadable', entry.name);
  const more = [person, day].filter((each) => each !== undefined);
  return more.length === 0 ? (entry.name ?? '') : `${entry.name ?? ''} (${more.join(' · ')})`;
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

function nameOf(checklist: TrelloChecklist, left: Leftovers): string {
  const name = cleanLine(checklist.name ?? '');
  if (name.length <= boardLimits.nameLength) return name;
  left.add('text_cut', name);
  return cutText(name, boardLimits.nameLength);
}
